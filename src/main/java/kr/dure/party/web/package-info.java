@NullMarked
package kr.dure.party.web;

import org.jspecify.annotations.NullMarked;
