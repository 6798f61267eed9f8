#include "CText.h"

#include <string.h>

// Each embedded file: one array and one row. Paths are relative to this file. Models lay their rows out along cache lines of 64 bytes.
#define FILE_BYTES(symbol) static const _Alignas(64) uint8_t symbol[] =

FILE_BYTES(rules_pack) {
#embed "../../Rules/rules.pack"
};
FILE_BYTES(patterns_pack) {
#embed "../../Rules/patterns.pack"
};
FILE_BYTES(source_rows) {
#embed "../../Rules/source-rows.tsv"
};
FILE_BYTES(source_conventions) {
#embed "../../Rules/source-conventions.tsv"
};
FILE_BYTES(en_topics) {
#embed "../../Dictionaries/en/topics.tsv"
};
FILE_BYTES(en_word_sets) {
#embed "../../Dictionaries/en/word-sets.tsv"
};
FILE_BYTES(en_word_classes) {
#embed "../../Dictionaries/en/word-classes.txt"
};
FILE_BYTES(en_abbreviations) {
#embed "../../Dictionaries/en/abbreviations.txt"
};
FILE_BYTES(en_irregular_verbs) {
#embed "../../Dictionaries/en/irregular-verbs.tsv"
};
FILE_BYTES(en_words) {
#embed "../../Dictionaries/en/words.txt"
};
FILE_BYTES(en_foreign_terms) {
#embed "../../Dictionaries/en/foreign-terms.txt"
};
FILE_BYTES(en_affixes) {
#embed "../../Dictionaries/en/affixes.txt"
};
FILE_BYTES(en_attribution) {
#embed "../../Dictionaries/en/attribution.tsv"
};
FILE_BYTES(en_boilerplate) {
#embed "../../Dictionaries/en/boilerplate.tsv"
};
FILE_BYTES(en_evidence) {
#embed "../../Dictionaries/en/evidence.tsv"
};
FILE_BYTES(en_mt_notices) {
#embed "../../Dictionaries/en/mt-notices.tsv"
};
FILE_BYTES(en_parted_verbs) {
#embed "../../Dictionaries/en/parted-verbs.tsv"
};
FILE_BYTES(en_units) {
#embed "../../Dictionaries/en/units.tsv"
};
FILE_BYTES(en_word_filter) {
#embed "../../Dictionaries/en/word-filter.tsv"
};
FILE_BYTES(en_replaced_syllables) {
#embed "../../Dictionaries/en/replaced-syllables.tsv"
};
FILE_BYTES(en_translator_residue) {
#embed "../../Dictionaries/en/translator-residue.tsv"
};
FILE_BYTES(en_models_frequencies) {
#embed "../../Dictionaries/en/models/frequencies.bin"
};
FILE_BYTES(en_models_pieces) {
#embed "../../Dictionaries/en/models/pieces.bin"
};
FILE_BYTES(en_models_stop) {
#embed "../../Dictionaries/en/models/stop.bin"
};
FILE_BYTES(en_models_end) {
#embed "../../Dictionaries/en/models/end.bin"
};
FILE_BYTES(en_models_start) {
#embed "../../Dictionaries/en/models/start.bin"
};
FILE_BYTES(en_models_classes) {
#embed "../../Dictionaries/en/models/classes.bin"
};
FILE_BYTES(en_models_capital) {
#embed "../../Dictionaries/en/models/capital.bin"
};
FILE_BYTES(en_models_split) {
#embed "../../Dictionaries/en/models/split.bin"
};
FILE_BYTES(en_models_comma) {
#embed "../../Dictionaries/en/models/comma.bin"
};
FILE_BYTES(en_models_page) {
#embed "../../Dictionaries/en/models/page.bin"
};
FILE_BYTES(en_page_words) {
#embed "../../Dictionaries/en/page-words.txt"
};
FILE_BYTES(en_models_quotation) {
#embed "../../Dictionaries/en/models/quotation.bin"
};
FILE_BYTES(en_models_tagger) {
#embed "../../Dictionaries/en/models/tagger.bin"
};
FILE_BYTES(bitext_letters) {
#embed "../../Dictionaries/bitext/letters.tsv"
};
FILE_BYTES(bitext_ar) {
#embed "../../Dictionaries/bitext/ar.tsv"
};
FILE_BYTES(bitext_cs) {
#embed "../../Dictionaries/bitext/cs.tsv"
};
FILE_BYTES(bitext_de) {
#embed "../../Dictionaries/bitext/de.tsv"
};
FILE_BYTES(bitext_en) {
#embed "../../Dictionaries/bitext/en.tsv"
};
FILE_BYTES(bitext_es) {
#embed "../../Dictionaries/bitext/es.tsv"
};
FILE_BYTES(bitext_et) {
#embed "../../Dictionaries/bitext/et.tsv"
};
FILE_BYTES(bitext_fr) {
#embed "../../Dictionaries/bitext/fr.tsv"
};
FILE_BYTES(bitext_ja) {
#embed "../../Dictionaries/bitext/ja.tsv"
};
FILE_BYTES(bitext_ko) {
#embed "../../Dictionaries/bitext/ko.tsv"
};
FILE_BYTES(bitext_pl) {
#embed "../../Dictionaries/bitext/pl.tsv"
};
FILE_BYTES(bitext_pt) {
#embed "../../Dictionaries/bitext/pt.tsv"
};
FILE_BYTES(bitext_ro) {
#embed "../../Dictionaries/bitext/ro.tsv"
};
FILE_BYTES(bitext_ru) {
#embed "../../Dictionaries/bitext/ru.tsv"
};
FILE_BYTES(bitext_tr) {
#embed "../../Dictionaries/bitext/tr.tsv"
};
FILE_BYTES(bitext_uk) {
#embed "../../Dictionaries/bitext/uk.tsv"
};
FILE_BYTES(bitext_vi) {
#embed "../../Dictionaries/bitext/vi.tsv"
};
FILE_BYTES(bitext_zh) {
#embed "../../Dictionaries/bitext/zh.tsv"
};
FILE_BYTES(bitext_icu_ar) {
#embed "../../Dictionaries/bitext/icu/ar.tsv"
};
FILE_BYTES(bitext_icu_cs) {
#embed "../../Dictionaries/bitext/icu/cs.tsv"
};
FILE_BYTES(bitext_icu_de) {
#embed "../../Dictionaries/bitext/icu/de.tsv"
};
FILE_BYTES(bitext_icu_en) {
#embed "../../Dictionaries/bitext/icu/en.tsv"
};
FILE_BYTES(bitext_icu_es) {
#embed "../../Dictionaries/bitext/icu/es.tsv"
};
FILE_BYTES(bitext_icu_et) {
#embed "../../Dictionaries/bitext/icu/et.tsv"
};
FILE_BYTES(bitext_icu_fr) {
#embed "../../Dictionaries/bitext/icu/fr.tsv"
};
FILE_BYTES(bitext_icu_ja) {
#embed "../../Dictionaries/bitext/icu/ja.tsv"
};
FILE_BYTES(bitext_icu_ko) {
#embed "../../Dictionaries/bitext/icu/ko.tsv"
};
FILE_BYTES(bitext_icu_pl) {
#embed "../../Dictionaries/bitext/icu/pl.tsv"
};
FILE_BYTES(bitext_icu_pt) {
#embed "../../Dictionaries/bitext/icu/pt.tsv"
};
FILE_BYTES(bitext_icu_ro) {
#embed "../../Dictionaries/bitext/icu/ro.tsv"
};
FILE_BYTES(bitext_icu_ru) {
#embed "../../Dictionaries/bitext/icu/ru.tsv"
};
FILE_BYTES(bitext_icu_tr) {
#embed "../../Dictionaries/bitext/icu/tr.tsv"
};
FILE_BYTES(bitext_icu_uk) {
#embed "../../Dictionaries/bitext/icu/uk.tsv"
};
FILE_BYTES(bitext_icu_vi) {
#embed "../../Dictionaries/bitext/icu/vi.tsv"
};
FILE_BYTES(bitext_icu_zh) {
#embed "../../Dictionaries/bitext/icu/zh.tsv"
};
FILE_BYTES(bitext_stems_et) {
#embed "../../Dictionaries/bitext/stems/et.tsv"
};
FILE_BYTES(bitext_stems_ro) {
#embed "../../Dictionaries/bitext/stems/ro.tsv"
};
FILE_BYTES(bitext_stems_ru) {
#embed "../../Dictionaries/bitext/stems/ru.tsv"
};
FILE_BYTES(languages_class_words) {
#embed "../../Dictionaries/languages/class-words.tsv"
};
FILE_BYTES(languages_frequent_words) {
#embed "../../Dictionaries/languages/frequent-words.tsv"
};
FILE_BYTES(languages_foreign_words) {
#embed "../../Dictionaries/languages/foreign-words.bin"
};
FILE_BYTES(names_places) {
#embed "../../Dictionaries/names/places.txt"
};
FILE_BYTES(names_classes) {
#embed "../../Dictionaries/names/classes.txt"
};
FILE_BYTES(names_people) {
#embed "../../Dictionaries/names/people.txt"
};
FILE_BYTES(names_transliterations) {
#embed "../../Dictionaries/names/transliterations.tsv"
};
FILE_BYTES(names_translated) {
#embed "../../Dictionaries/names/translated.tsv"
};
FILE_BYTES(names_aliases) {
#embed "../../Dictionaries/names/aliases.txt"
};
FILE_BYTES(names_place_houses) {
#embed "../../Dictionaries/names/place-houses.tsv"
};
FILE_BYTES(names_place_languages) {
#embed "../../Dictionaries/names/place-languages.tsv"
};
FILE_BYTES(names_place_style) {
#embed "../../Dictionaries/names/place-style.tsv"
};
// The style and the script of the HTML report.
FILE_BYTES(report_css) {
#embed "../LintReports/HTML/report.css"
};
FILE_BYTES(report_js) {
#embed "../LintReports/HTML/report.js"
};

#define ROW(file, symbol) {file, symbol, sizeof symbol}

static const ctext_resource resources[] = {
    ROW("rules.pack", rules_pack),
    ROW("patterns.pack", patterns_pack),
    ROW("source-rows.tsv", source_rows),
    ROW("source-conventions.tsv", source_conventions),
    ROW("en/topics.tsv", en_topics),
    ROW("en/word-sets.tsv", en_word_sets),
    ROW("en/word-classes.txt", en_word_classes),
    ROW("en/abbreviations.txt", en_abbreviations),
    ROW("en/irregular-verbs.tsv", en_irregular_verbs),
    ROW("en/foreign-terms.txt", en_foreign_terms),
    ROW("en/affixes.txt", en_affixes),
    ROW("en/words.txt", en_words),
    ROW("en/attribution.tsv", en_attribution),
    ROW("en/boilerplate.tsv", en_boilerplate),
    ROW("en/evidence.tsv", en_evidence),
    ROW("en/mt-notices.tsv", en_mt_notices),
    ROW("en/parted-verbs.tsv", en_parted_verbs),
    ROW("en/units.tsv", en_units),
    ROW("en/word-filter.tsv", en_word_filter),
    ROW("en/replaced-syllables.tsv", en_replaced_syllables),
    ROW("en/translator-residue.tsv", en_translator_residue),
    ROW("en/models/frequencies.bin", en_models_frequencies),
    ROW("en/models/pieces.bin", en_models_pieces),
    ROW("en/models/stop.bin", en_models_stop),
    ROW("en/models/end.bin", en_models_end),
    ROW("en/models/start.bin", en_models_start),
    ROW("en/models/classes.bin", en_models_classes),
    ROW("en/models/capital.bin", en_models_capital),
    ROW("en/models/split.bin", en_models_split),
    ROW("en/models/comma.bin", en_models_comma),
    ROW("en/models/page.bin", en_models_page),
    ROW("en/page-words.txt", en_page_words),
    ROW("en/models/quotation.bin", en_models_quotation),
    ROW("en/models/tagger.bin", en_models_tagger),
    ROW("bitext/letters.tsv", bitext_letters),
    ROW("bitext/ar.tsv", bitext_ar),
    ROW("bitext/cs.tsv", bitext_cs),
    ROW("bitext/de.tsv", bitext_de),
    ROW("bitext/en.tsv", bitext_en),
    ROW("bitext/es.tsv", bitext_es),
    ROW("bitext/et.tsv", bitext_et),
    ROW("bitext/fr.tsv", bitext_fr),
    ROW("bitext/ja.tsv", bitext_ja),
    ROW("bitext/ko.tsv", bitext_ko),
    ROW("bitext/pl.tsv", bitext_pl),
    ROW("bitext/pt.tsv", bitext_pt),
    ROW("bitext/ro.tsv", bitext_ro),
    ROW("bitext/ru.tsv", bitext_ru),
    ROW("bitext/tr.tsv", bitext_tr),
    ROW("bitext/uk.tsv", bitext_uk),
    ROW("bitext/vi.tsv", bitext_vi),
    ROW("bitext/zh.tsv", bitext_zh),
    ROW("bitext/icu/ar.tsv", bitext_icu_ar),
    ROW("bitext/icu/cs.tsv", bitext_icu_cs),
    ROW("bitext/icu/de.tsv", bitext_icu_de),
    ROW("bitext/icu/en.tsv", bitext_icu_en),
    ROW("bitext/icu/es.tsv", bitext_icu_es),
    ROW("bitext/icu/et.tsv", bitext_icu_et),
    ROW("bitext/icu/fr.tsv", bitext_icu_fr),
    ROW("bitext/icu/ja.tsv", bitext_icu_ja),
    ROW("bitext/icu/ko.tsv", bitext_icu_ko),
    ROW("bitext/icu/pl.tsv", bitext_icu_pl),
    ROW("bitext/icu/pt.tsv", bitext_icu_pt),
    ROW("bitext/icu/ro.tsv", bitext_icu_ro),
    ROW("bitext/icu/ru.tsv", bitext_icu_ru),
    ROW("bitext/icu/tr.tsv", bitext_icu_tr),
    ROW("bitext/icu/uk.tsv", bitext_icu_uk),
    ROW("bitext/icu/vi.tsv", bitext_icu_vi),
    ROW("bitext/icu/zh.tsv", bitext_icu_zh),
    ROW("bitext/stems/et.tsv", bitext_stems_et),
    ROW("bitext/stems/ro.tsv", bitext_stems_ro),
    ROW("bitext/stems/ru.tsv", bitext_stems_ru),
    ROW("languages/class-words.tsv", languages_class_words),
    ROW("languages/frequent-words.tsv", languages_frequent_words),
    ROW("languages/foreign-words.bin", languages_foreign_words),
    ROW("names/places.txt", names_places),
    ROW("names/classes.txt", names_classes),
    ROW("names/people.txt", names_people),
    ROW("names/transliterations.tsv", names_transliterations),
    ROW("names/translated.tsv", names_translated),
    ROW("names/aliases.txt", names_aliases),
    ROW("names/place-houses.tsv", names_place_houses),
    ROW("names/place-languages.tsv", names_place_languages),
    ROW("names/place-style.tsv", names_place_style),
    ROW("report.css", report_css),
    ROW("report.js", report_js),
};

const ctext_resource *ctext_resource_named(const char *name) {
  for (size_t i = 0; i < sizeof resources / sizeof *resources; i++)
    if (strcmp(resources[i].name, name) == 0) return &resources[i];
  return NULL;
}
