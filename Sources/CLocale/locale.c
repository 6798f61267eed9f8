#include "CLocale.h"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { UNITS = 512 };

/// Writes UTF-16 as UTF-8.
static int32_t write_out(const UChar *units, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  u_strToUTF8(out, capacity, &written, units, length, &status);
  return U_FAILURE(status) ? -1 : written;
}

void *clocale_spellout_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
  return U_FAILURE(status) ? NULL : format;
}

void clocale_spellout_close(void *rules) { unum_close(rules); }

int32_t clocale_spell(void *rules, int32_t rule_set, int64_t number, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar sets[16384];
  int32_t length = unum_getTextAttribute(rules, UNUM_PUBLIC_RULESETS, sets, 16384, &status);
  if (U_FAILURE(status)) return -1;
  // The names of the sets stand in a row, with a semicolon behind each.
  int32_t start = 0;
  for (int32_t index = 0; index < length; index++) {
    if (sets[index] != ';') continue;
    if (rule_set-- > 0) {
      start = index + 1;
      continue;
    }
    unum_setTextAttribute(rules, UNUM_DEFAULT_RULESET, sets + start, index - start, &status);
    UChar text[UNITS];
    int32_t units = unum_formatInt64(rules, number, text, UNITS, NULL, &status);
    return U_FAILURE(status) ? -1 : write_out(text, units, out, capacity);
  }
  return -1;
}

int32_t clocale_month(const char *locale, int32_t form, int32_t month, char *out, int32_t capacity) {
  static const UDateFormatSymbolType types[] = {UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS};
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_FULL, UDAT_FULL, locale, NULL, 0, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[UNITS];
  int32_t units = udat_getSymbols(format, types[form], month, text, UNITS, &status);
  udat_close(format);
  return U_FAILURE(status) ? -1 : write_out(text, units, out, capacity);
}

const char *clocale_country_code(int32_t number) {
  const char *const *codes = uloc_getISOCountries();
  for (int32_t index = 0; codes[index]; index++) {
    if (index == number) return codes[index];
  }
  return NULL;
}

int32_t clocale_country(const char *locale, const char *code, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  char place[16];
  snprintf(place, sizeof place, "und_%s", code);
  UChar text[UNITS];
  int32_t units = uloc_getDisplayCountry(place, locale, text, UNITS, &status);
  return U_FAILURE(status) ? -1 : write_out(text, units, out, capacity);
}

int32_t clocale_city(const char *locale, int32_t zone, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *zones = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
  if (U_FAILURE(status)) return -1;
  const UChar *name = NULL;
  int32_t length = 0;
  for (int32_t index = 0; index <= zone; index++) {
    name = uenum_unext(zones, &length, &status);
    if (!name) break;
  }
  int32_t written = -1;
  if (name) {
    static const UChar pattern[] = {'V', 'V', 'V'};
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, name, length, pattern, 3, &status);
    UChar text[UNITS];
    int32_t units = U_FAILURE(status) ? 0 : udat_format(format, 0, text, UNITS, NULL, &status);
    written = U_FAILURE(status) ? 0 : write_out(text, units, out, capacity);
    if (format) udat_close(format);
  }
  uenum_close(zones);
  return written;
}

int32_t clocale_version(char *out, int32_t capacity) {
  UVersionInfo version;
  u_getVersion(version);
  return snprintf(out, (size_t)capacity, "%d.%d", version[0], version[1]);
}
