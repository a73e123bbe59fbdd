@NullMarked
package kr.dure.document.web;

import org.jspecify.annotations.NullMarked;
