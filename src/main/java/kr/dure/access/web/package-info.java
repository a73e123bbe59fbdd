/** Sign-in, the table of routes, and the pages of accounts and of what was kept. */
@NullMarked
package kr.dure.access.web;

import org.jspecify.annotations.NullMarked;
