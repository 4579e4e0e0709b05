#include "review/language_of.h"

#include <cstdio>  // which the next leaves to us

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "review/letters_of.h"
#include "text/script.h"

namespace lectern::review {
namespace {

struct Alias {
  std::string_view cld2;
  std::string_view tag;
};

/// CLD2's codes that are not those of BCP 47.
constexpr std::array<Alias, 8> aliases{{{"iw", "he"},
                                        {"jw", "jv"},
                                        {"no", "nb"},
                                        {"tl", "fil"},
                                        {"zh", "zh-Hans"},
                                        {"zhT", "zh-Hant"},
                                        {"sr-ME", "sr"},
                                        {"bh", "bho"}}};

/// Languages of one row are not told apart by their words.
constexpr std::array<std::array<std::string_view, 10>, 26> families{{
    {"nb", "nn", "no", "da"},
    {"sv", "nb", "nn"},
    {"fo", "is"},
    {"hr", "bs", "sr", "sh", "cnr", "me"},
    {"cs", "sk"},
    {"bg", "mk"},
    {"bs", "sr", "mk", "cnr"},
    {"sl", "hr"},
    {"id", "ms", "zlm", "min", "su", "jv", "bjn", "pmy", "abs"},
    {"pt", "gl", "kea"},
    {"es", "gl", "ast", "lad", "an", "ca", "ext"},
    {"ca", "oc", "va"},
    {"it", "co", "sc", "lmo", "scn", "nap", "vec"},
    {"nl", "af", "fy", "li", "nds", "vls", "zea"},
    {"de", "lb", "nds", "gsw", "bar", "ksh"},
    {"en", "sco", "pcm", "en-AU"},
    {"hi", "mr", "ne", "bho", "mai", "sa", "mag", "awa", "hne", "gom"},
    {"ur", "pnb", "skr", "pa", "lah", "sd", "fa"},
    {"fa", "prs", "tg", "ps", "haz"},
    {"tr", "az", "azb", "crh", "gag", "tk"},
    {"uz", "ug", "kk", "ky", "tt", "ba"},
    {"be", "uk", "ru", "rue"},
    {"fi", "et", "krl", "fkv", "olo", "vep"},
    {"zu", "xh", "nr", "ss", "nd", "ts", "st", "tn"},
    {"rw", "rn", "lg", "nyn", "ln", "kg"},
    {"my", "shn", "mnw"},
}};

/// Of which those in a row are told apart in long texts.
constexpr std::array<std::array<std::string_view, 4>, 6> neighbours{{{"ru", "uk", "be"},
                                                                     {"es", "pt"},
                                                                     {"cs", "sk"},
                                                                     {"sv", "nb", "da"},
                                                                     {"hi", "mr", "ne"},
                                                                     {"bg", "mk"}}};

std::optional<LanguageTag> tag_of(CLD2::Language language) {
  const std::string_view code = CLD2::LanguageCode(language);
  if (language == CLD2::UNKNOWN_LANGUAGE || code == "un" || code.starts_with("xx")) return {};
  const auto alias = std::ranges::find(aliases, code, &Alias::cld2);
  return LanguageTag::parse(alias == aliases.end() ? code : alias->tag);
}

/// In the script that the text is in, where the language is usually written in another.
LanguageTag in_script_of(std::string_view text, const LanguageTag& language) {
  ScriptCounts counts;
  counts.add(text);
  if (counts.all == 0 || is_script_of(counts.main(), language)) return language;
  const std::string script(counts.main().name());
  if (language.language() == "ku" && script == "Arab") return *LanguageTag::parse("ckb");
  return LanguageTag::parse(std::string(language.language()) + '-' + script).value_or(language);
}

/// As CLD2 is told of it.
std::string code_of(const LanguageTag& language) {
  const auto alias = std::ranges::find(aliases, language.text(), &Alias::tag);
  if (alias != aliases.end()) return std::string(alias->cld2);
  if (language.language() == "zh") {
    return text::script_of(language).name() == "Hant" ? "zhT" : "zh";
  }
  const auto main = std::ranges::find(aliases, language.language(), &Alias::tag);
  return std::string(main != aliases.end() ? main->cld2 : language.language());
}

struct Detection {
  std::optional<LikelyLanguage> likely;
  CLD2::ResultChunkVector chunks;
};

Detection detect(std::string_view text, const char* expected) {
  Detection detection;
  const CLD2::CLDHints hints{expected, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int letters = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                 languages.data(), percents.data(), scores.data(),
                                 &detection.chunks, &letters, &reliable);
  const auto tag = tag_of(languages[0]);
  if (reliable && tag) detection.likely = LikelyLanguage{in_script_of(text, *tag), percents[0]};
  return detection;
}

/// Whether it is something that people type into machines, and not a word.
bool is_code(std::string_view word) {
  constexpr std::string_view around = ".,;:!?()[]{}'\"";
  const std::size_t begin = std::min(word.find_first_not_of(around), word.size());
  word = word.substr(begin, word.find_last_not_of(around) + 1 - begin);
  const std::size_t letters = static_cast<std::size_t>(std::ranges::count_if(word, is_letter));
  if (letters == 0) return false;
  if (word.find_first_of("/_\\=<>@#$%^&*+|~-.:0123456789()") != std::string_view::npos) return true;
  const auto after_first = word.substr(1);
  return std::ranges::any_of(after_first, is_upper);
}

}  // namespace

std::string prose_of(std::string_view text) {
  std::string prose;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size() - 1) + 1;
    const std::string_view word = text.substr(begin, end - begin);
    if (!is_code(word.substr(0, std::min(word.find(' '), word.size())))) prose += word;
    begin = end;
  }
  return prose;
}

std::size_t letters_in(std::string_view text) {
  constexpr std::size_t weight = 4;
  ScriptCounts counts;
  counts.add(text);
  std::size_t ideographs = 0;
  for (const auto& [script, count] : counts.letters) {
    if (is_script_of(script, *LanguageTag::parse("ja"))) ideographs += count;
  }
  return counts.all + ideographs * weight;
}

std::optional<LikelyLanguage> likely_language(std::string_view text) {
  return detect(text, nullptr).likely;
}

std::optional<LikelyLanguage> likely_language(std::string_view text, const LanguageTag& expected) {
  return detect(text, code_of(expected).c_str()).likely;
}

std::vector<LanguageStretch> languages_in(std::string_view text, const LanguageTag& expected) {
  std::vector<LanguageStretch> stretches;
  for (const CLD2::ResultChunk& chunk : detect(text, code_of(expected).c_str()).chunks) {
    const auto tag = tag_of(static_cast<CLD2::Language>(chunk.lang1));
    const auto begin = static_cast<std::size_t>(chunk.offset);
    if (tag) stretches.push_back({{begin, begin + static_cast<std::size_t>(chunk.bytes)}, *tag});
  }
  return stretches;
}

bool can_be_told(const LanguageTag& language) {
  // Azerbaijani is known in Latin script, and in Cyrillic is not.
  const auto plain = LanguageTag::parse(language.language());
  const bool usual = plain && text::script_of(*plain) == text::script_of(language);
  if (!usual && language.language() != "zh" && language.text() != "sr-Latn") return false;
  return CLD2::GetLanguageFromName(code_of(language).c_str()) != CLD2::UNKNOWN_LANGUAGE;
}

bool differ_in_long_texts(const LanguageTag& one, const LanguageTag& other) {
  if (one.language() == other.language()) return false;
  return std::ranges::any_of(neighbours, [&](const auto& row) {
    return std::ranges::count(row, one.language()) > 0 &&
           std::ranges::count(row, other.language()) > 0;
  });
}

bool has_language(const deck::Deck& deck, const LanguageTag& language) {
  return std::ranges::any_of(deck.speeches, [&](const deck::Speech& speech) {
    return are_close(speech.language, language);
  });
}

bool are_close(const LanguageTag& one, const LanguageTag& other) {
  if (one.language() == other.language()) return true;
  return std::ranges::any_of(families, [&](const auto& family) {
    return std::ranges::count(family, one.language()) > 0 &&
           std::ranges::count(family, other.language()) > 0;
  });
}

}  // namespace lectern::review
