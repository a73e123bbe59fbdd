/**
 * Files kept and papers made. A file is kept with its hash and its true type, found by looking into
 * it, and shown only to whom the record it belongs to is shown. Papers are set as PDF from a small
 * vocabulary, lists as XLSX.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package kr.dure.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
