/// ICU, hunspell and the embedded data behind opaque C types: no header of either library reaches Swift.
/// Text is UTF-8 throughout; lengths and offsets are bytes.
#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Embedded files

/// One embedded file. `bytes` lives as long as the process.
typedef struct {
  const char *_Nonnull name;
  const uint8_t *_Nonnull bytes;
  size_t length;
} ctext_resource;

/// Finds an embedded file by its path below Dictionaries/ (or "rules.pack", "patterns.pack", "report.css", "report.js"); NULL when there is none.
const ctext_resource *_Nullable ctext_resource_named(const char *_Nonnull name);

// MARK: Characters (ICU)

/// Unicode general category of a code point, as numbered by ICU's UCharCategory (0 = unassigned … 29).
int32_t ctext_category(int32_t code_point);

/// Unicode property Sentence_Break of a code point, as numbered by ICU's USentenceBreak (0 = other).
int32_t ctext_sentence_break(int32_t code_point);
/// Columns that a code point takes on a terminal: 2 for the wide and full-width ones of Unicode Standard Annex 11, 0 for marks that combine,
/// vowels and final consonants of Hangul, and what is ignorable by default; 1 for all others.
int32_t ctext_columns(int32_t code_point);
/// The letter of a code point without the marks on it, by its canonical decomposition: `e` for `ệ`; the code point itself where it has none.
int32_t ctext_base(int32_t code_point);
/// Writes the lower-case form; returns its length in bytes, which may be more than `capacity`
/// (then nothing useful was written), or -1 when ICU reports an error.
int32_t ctext_lower(const uint8_t *_Nonnull text, int32_t length, uint8_t *_Nullable out, int32_t capacity);

// MARK: Code pages (ICU)

/// Writes the UTF-16 units of the bytes 0x80 … 0xFF of an eight-bit code page, U+FFFD where it has none;
/// false when ICU has no converter of that name or it is not eight-bit.
bool ctext_code_page(const char *_Nonnull name, uint16_t *_Nonnull units);

// MARK: Sentences (ICU)

/// A sentence breaker: not for use by two threads at once.
typedef struct ctext_breaker ctext_breaker;
/// NULL when ICU has no break rules for the locale.
ctext_breaker *_Nullable ctext_breaker_open(const char *_Nonnull locale);
void ctext_breaker_close(ctext_breaker *_Nonnull breaker);
/// Starts on a text, which must stay where it is until the next call; false when ICU reports an error.
bool ctext_breaker_start(ctext_breaker *_Nonnull breaker, const uint8_t *_Nonnull text, int64_t length);
/// The next boundary behind the start of the text, in bytes; -1 behind the last.
int64_t ctext_breaker_next(ctext_breaker *_Nonnull breaker);

// MARK: Spelling (hunspell)

/// A hunspell dictionary: not for use by two threads at once. Opening and closing are serialised inside.
typedef struct ctext_speller ctext_speller;
/// NULL when memory is short; hunspell itself does not report unreadable files, so check them first.
ctext_speller *_Nullable ctext_speller_open(const char *_Nonnull affix_path, const char *_Nonnull dictionary_path);
void ctext_speller_close(ctext_speller *_Nonnull speller);
/// True when the dictionary accepts the NUL-terminated UTF-8 word.
bool ctext_speller_knows(ctext_speller *_Nonnull speller, const char *_Nonnull word);
/// Calls `take` with each suggestion, best first.
void ctext_speller_suggest(
  ctext_speller *_Nonnull speller, const char *_Nonnull word, void *_Nullable context,
  void (*_Nonnull take)(void *_Nullable context, const char *_Nonnull suggestion));

#endif
