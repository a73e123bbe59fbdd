package kr.dure.access;

import kr.dure.kernel.RegionCode;

/** A region served here: its key, which never changes, and its names. */
public record Region(RegionCode code, String nameKo, String nameEn) {}
