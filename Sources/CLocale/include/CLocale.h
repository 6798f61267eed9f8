// What ICU knows of languages, for the tables that mtlint-dev makes. mtlint itself reads the tables.
#ifndef CLOCALE_H
#define CLOCALE_H

#include <stdint.h>

/// Opens the rules that spell numbers out in a language; NULL when ICU has none.
void *_Nullable clocale_spellout_open(const char *_Nonnull locale);
void clocale_spellout_close(void *_Nonnull rules);

/// Spells a number by one of the rule sets, from 0. Gives the length of the UTF-8 in `out`, or -1 where there is no such set.
int32_t clocale_spell(void *_Nonnull rules, int32_t rule_set, int64_t number, char *_Nonnull out, int32_t capacity);

/// The name of a month (from 0); `form` 0 to 3: in a date, in a date and short, by itself, by itself and short. Length of the UTF-8, or -1.
int32_t clocale_month(const char *_Nonnull locale, int32_t form, int32_t month, char *_Nonnull out, int32_t capacity);

/// The code of a country by its number from 0; NULL at the end.
const char *_Nullable clocale_country_code(int32_t number);

/// The name of a country in a language. Length of the UTF-8, or -1.
int32_t clocale_country(const char *_Nonnull locale, const char *_Nonnull code, char *_Nonnull out, int32_t capacity);

/// The city that stands for the time zone of a number from 0, in a language. Length of the UTF-8; 0 where it has none; -1 at the end.
int32_t clocale_city(const char *_Nonnull locale, int32_t zone, char *_Nonnull out, int32_t capacity);

/// ICU's version, as in `72.1`. Length of the text.
int32_t clocale_version(char *_Nonnull out, int32_t capacity);

#endif
