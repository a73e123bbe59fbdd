@NullMarked
package kr.dure.notice.web;

import org.jspecify.annotations.NullMarked;
