#include "CText.h"

#include <hunspell/hunspell.h>
#include <unicode/ucnv.h>

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/// hunspell keeps global state while a dictionary is made or destroyed.
static pthread_mutex_t lifecycle = PTHREAD_MUTEX_INITIALIZER;

struct ctext_speller {
  Hunhandle *handle;
  /// Encoding of the dictionary; NULL when it is UTF-8.
  char *encoding;
};

ctext_speller *ctext_speller_open(const char *affix_path, const char *dictionary_path) {
  ctext_speller *speller = calloc(1, sizeof *speller);
  if (speller == NULL) return NULL;
  pthread_mutex_lock(&lifecycle);
  speller->handle = Hunspell_create(affix_path, dictionary_path);
  pthread_mutex_unlock(&lifecycle);
  if (speller->handle == NULL) {
    free(speller);
    return NULL;
  }
  const char *encoding = Hunspell_get_dic_encoding(speller->handle);
  if (strcasecmp(encoding, "UTF-8") != 0) speller->encoding = strdup(encoding);
  return speller;
}

void ctext_speller_close(ctext_speller *speller) {
  pthread_mutex_lock(&lifecycle);
  Hunspell_destroy(speller->handle);
  pthread_mutex_unlock(&lifecycle);
  free(speller->encoding);
  free(speller);
}

/// Converts into a fresh buffer; NULL when a character does not exist in the target encoding.
static char *convert(const char *to, const char *from, const char *text) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t capacity = (int32_t)strlen(text) * 4 + 1;
  char *out = malloc((size_t)capacity);
  if (out == NULL) return NULL;
  ucnv_convert(to, from, out, capacity, text, -1, &status);
  if (U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING) return out;
  free(out);
  return NULL;
}

bool ctext_speller_knows(ctext_speller *speller, const char *word) {
  if (speller->encoding == NULL) return Hunspell_spell(speller->handle, word) != 0;
  char *converted = convert(speller->encoding, "UTF-8", word);
  if (converted == NULL) return false;
  bool known = Hunspell_spell(speller->handle, converted) != 0;
  free(converted);
  return known;
}

void ctext_speller_suggest(
    ctext_speller *speller, const char *word, void *context, void (*take)(void *context, const char *suggestion)) {
  char *converted = speller->encoding == NULL ? NULL : convert(speller->encoding, "UTF-8", word);
  if (speller->encoding != NULL && converted == NULL) return;
  char **list = NULL;
  int count = Hunspell_suggest(speller->handle, &list, converted ? converted : word);
  for (int i = 0; i < count; i++) {
    char *utf8 = speller->encoding == NULL ? NULL : convert("UTF-8", speller->encoding, list[i]);
    take(context, utf8 ? utf8 : list[i]);
    free(utf8);
  }
  Hunspell_free_list(speller->handle, &list, count);
  free(converted);
}
