#include "CText.h"

#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

#include <pthread.h>
#include <stdlib.h>

int32_t ctext_category(int32_t code_point) { return u_charType(code_point); }

int32_t ctext_sentence_break(int32_t code_point) { return u_getIntPropertyValue(code_point, UCHAR_SENTENCE_BREAK); }

int32_t ctext_columns(int32_t code_point) {
  if (U_GET_GC_MASK(code_point) & (U_GC_MN_MASK | U_GC_ME_MASK)) return 0;
  int32_t syllable = u_getIntPropertyValue(code_point, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  int32_t width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) return 2;
  // Terminals show the soft hyphen.
  return code_point != 0xAD && u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? 0 : 1;
}

int32_t ctext_base(int32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) return code_point;
  for (;;) {
    UChar units[8];
    status = U_ZERO_ERROR;
    int32_t length = unorm2_getRawDecomposition(normalizer, code_point, units, 8, &status);
    if (U_FAILURE(status) || length < 1) return code_point;
    code_point = units[0];
  }
}

static UCaseMap *root_case_map;
static pthread_once_t case_map_once = PTHREAD_ONCE_INIT;

static void open_case_map(void) {
  UErrorCode status = U_ZERO_ERROR;
  root_case_map = ucasemap_open("", 0, &status);
}

int32_t ctext_lower(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  pthread_once(&case_map_once, open_case_map);
  if (root_case_map == NULL) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = ucasemap_utf8ToLower(root_case_map, (char *)out, capacity, (const char *)text, length, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return needed;
}

bool ctext_code_page(const char *name, uint16_t *units) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return false;
  bool is_eight_bit = ucnv_getMaxCharSize(converter) == 1;
  for (int byte = 0x80; is_eight_bit && byte <= 0xFF; byte++) {
    char text = (char)byte;
    UChar out[2] = {0xFFFD, 0};
    status = U_ZERO_ERROR;
    int32_t length = ucnv_toUChars(converter, out, 2, &text, 1, &status);
    units[byte - 0x80] = length == 1 && (U_SUCCESS(status)) ? out[0] : 0xFFFD;
  }
  ucnv_close(converter);
  return is_eight_bit;
}

struct ctext_breaker {
  UBreakIterator *iterator;
  UText text;
};

ctext_breaker *ctext_breaker_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  ctext_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  breaker->text = (UText)UTEXT_INITIALIZER;
  return breaker;
}

void ctext_breaker_close(ctext_breaker *breaker) {
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

bool ctext_breaker_start(ctext_breaker *breaker, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, (const char *)text, length, &status);
  if (U_FAILURE(status)) return false;
  ubrk_setUText(breaker->iterator, &breaker->text, &status);
  return U_SUCCESS(status);
}

int64_t ctext_breaker_next(ctext_breaker *breaker) {
  int32_t next = ubrk_next(breaker->iterator);
  return next == UBRK_DONE ? -1 : next;
}
