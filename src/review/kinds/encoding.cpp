// Letters that were written in one encoding and read in another.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "review/converter.h"
#include "review/exemplars.h"
#include "review/kinds/reviewers.h"
#include "review/language_of.h"
#include "text/letters.h"
#include "text/script.h"

namespace lectern::review {
namespace {

constexpr std::array read_as{"windows-1252", "iso-8859-1", "windows-1251",
                             "macintosh",    "ibm-437",    "ibm-850"};

struct Written {
  std::string_view script;
  std::vector<const char*> encodings;
};

/// What texts of a script were written in before UTF-8.
const std::vector<const char*>& encodings_of(text::Script script) {
  static const std::array table{
      Written{"Cyrl", {"windows-1251", "koi8-r", "iso-8859-5", "ibm-866", "x-mac-cyrillic"}},
      Written{"Grek", {"windows-1253", "iso-8859-7"}},
      Written{"Hebr", {"windows-1255", "iso-8859-8"}},
      Written{"Arab", {"windows-1256", "iso-8859-6"}},
      Written{"Thai", {"windows-874"}},
      Written{"Latn",
              {"windows-1250", "iso-8859-2", "windows-1254", "windows-1257", "windows-1258",
               "windows-1252", "macintosh"}},
      Written{"Hans", {"gb18030", "big5"}},
      Written{"Hant", {"big5", "gb18030"}},
      Written{"Jpan", {"shift_jis", "euc-jp"}},
      Written{"Kore", {"windows-949"}},
  };
  static const std::vector<const char*> none;
  const auto found = std::ranges::find(table, script.name(), &Written::script);
  return found == table.end() ? none : found->encodings;
}

std::string advice(std::string_view spoilt, std::string_view meant) {
  return excerpt(spoilt) + " should be " + excerpt(meant) +
         ": the text was opened in another encoding than it was saved in, ask for it anew, saved "
         "as "
         "UTF-8";
}

constexpr char32_t first_beyond_ascii = 0x80;

struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Stretches without a character of ASCII.
std::vector<Run> runs_beyond_ascii(std::string_view text) {
  std::vector<Run> runs;
  for (const auto& [value, byte] : characters(text)) {
    if (value < first_beyond_ascii) continue;
    const std::size_t end = boundary_after(text, byte + 1);
    if (runs.empty() || runs.back().end != byte) runs.push_back({byte, byte});
    runs.back().end = end;
  }
  return runs;
}

/// Text that was written as UTF-8 and read as something else, twice perhaps.
class Rereader {
 public:
  explicit Rereader(const LanguageTag& language) : exemplars_(language) {
    for (const char* encoding : read_as) converters_.emplace_back(encoding);
  }

  /// What a stretch beyond ASCII was written as; nothing where it is as it should be.
  std::optional<std::string> meant_by(std::string_view run) const {
    if (exemplars_.has_all(run)) return std::nullopt;
    for (const Converter& converter : converters_) {
      constexpr int times = 3;
      std::string text(run);
      for (int i = 0; i < times; ++i) {
        const auto bytes = converter.bytes_of(text);
        // what a converter leaves out, as a soft hyphen, tells nothing
        if (!bytes || bytes->empty() || first_invalid_byte(*bytes) || *bytes == text) break;
        text = *bytes;
        if (exemplars_.has_all(text)) return text;
      }
    }
    return std::nullopt;
  }

  std::string repaired(std::string_view word) const {
    std::string text;
    std::size_t done = 0;
    for (const Run& run : runs_beyond_ascii(word)) {
      const std::string_view spoilt = word.substr(run.begin, run.end - run.begin);
      text += word.substr(done, run.begin - done);
      text += meant_by(spoilt).value_or(std::string(spoilt));
      done = run.end;
    }
    return text.append(word.substr(done));
  }

 private:
  Exemplars exemplars_;
  std::vector<Converter> converters_;
};

bool is_letter_beyond_ascii(char32_t character) {
  return character >= first_beyond_ascii && text::is_letter(character);
}

/// How a passage's letters beyond ASCII look to a language.
struct Look {
  std::size_t letters = 0;
  std::size_t own = 0;
  std::size_t capitals_within = 0;  ///< after a small letter
  std::set<char32_t> different;
};

Look look_of(std::string_view text, const Exemplars& exemplars) {
  Look look;
  auto before = text::LetterCase::None;
  for (const auto& [value, byte] : characters(text)) {
    const auto now = text::case_of(value);
    if (now == text::LetterCase::Upper && before == text::LetterCase::Lower) ++look.capitals_within;
    before = now;
    if (!is_letter_beyond_ascii(value)) continue;
    ++look.letters;
    look.different.insert(value);
    if (exemplars.has_letter(value)) ++look.own;
  }
  return look;
}

/// What the passage was written as, in an encoding of its script, and read in a Western one.
class Recoder {
 public:
  explicit Recoder(const LanguageTag& language) : language_(language), exemplars_(language) {
    for (const char* encoding : read_as) read_.emplace_back(encoding);
    for (const char* encoding : encodings_of(text::script_of(language))) {
      written_.emplace_back(encoding);
    }
  }

  std::optional<std::string> meant_by(std::string_view passage) const {
    constexpr std::size_t few = 5;
    constexpr std::size_t few_different = 3;
    const Look before = look_of(passage, exemplars_);
    if (!exemplars_.known() || before.letters < few || before.different.size() < few_different ||
        3 * before.own > before.letters) {
      return std::nullopt;
    }
    std::optional<std::string> best;
    std::size_t least_capitals = 0;
    for (const Converter& read : read_) {
      const auto bytes = read.bytes_of(passage);
      if (!bytes) continue;
      for (const Converter& written : written_) {
        auto text = written.text_of(*bytes);
        if (!text || *text == passage || !is_right(*text)) continue;
        const std::size_t capitals = look_of(*text, exemplars_).capitals_within;
        if (best && capitals >= least_capitals) continue;
        least_capitals = capitals;
        best = std::move(text);
      }
    }
    return best;
  }

 private:
  bool is_right(std::string_view text) const {
    const Look after = look_of(text, exemplars_);
    if (after.own == 0 || after.own < after.letters) return false;
    const auto likely = likely_language(text);
    return !likely || are_close(likely->language, language_);
  }

  LanguageTag language_;
  Exemplars exemplars_;
  std::vector<Converter> read_;
  std::vector<Converter> written_;
};

/// The word around a stretch.
Run word_around(std::string_view text, Run run) {
  while (run.begin > 0 && text[run.begin - 1] != ' ') --run.begin;
  run.end = std::min(text.find(' ', run.end), text.size());
  return run;
}

bool review_runs(const Passage& passage, const Rereader& rereader, Findings& findings) {
  for (const Run& run : runs_beyond_ascii(passage.text)) {
    const auto meant = rereader.meant_by(passage.text.substr(run.begin, run.end - run.begin));
    if (!meant) continue;
    const auto [begin, end] = word_around(passage.text, run);
    const std::string_view word = passage.text.substr(begin, end - begin);
    findings.push_back(finding_at(passage, begin, Severity::Warning, "spoilt-encoding",
                                  advice(word, rereader.repaired(word))));
    return true;
  }
  return false;
}

bool is_small(char32_t character) { return text::case_of(character) == text::LetterCase::Lower; }

/// `/index.html?page=12`
bool is_in_address(std::string_view text, std::size_t byte) {
  const auto [begin, end] = word_around(text, {byte, byte + 1});
  return text.substr(begin, end - begin).find_first_of("/=&") != std::string_view::npos;
}

/// Where a question mark stands for a lost letter: between small letters, or alone in a row.
std::vector<std::size_t> lost_letters(std::string_view text) {
  const auto all = characters(text);
  const auto at = [&](std::size_t i) { return i < all.size() ? all[i].value : U' '; };
  std::vector<std::size_t> lost;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].value != '?') continue;
    const char32_t before = i == 0 ? U' ' : all[i - 1].value;
    std::size_t end = i;
    while (at(end) == '?') ++end;
    const bool within = end == i + 1 && is_small(before) && is_small(at(end));
    const bool alone = end > i + 1 && before == ' ' && (at(end) == ' ' || at(end) == '.');
    if (alone || (within && !is_in_address(text, all[i].byte))) lost.push_back(all[i].byte);
    i = end;
  }
  return lost;
}

void review_lost(const Text& text, Findings& findings) {
  std::size_t count = 0;
  Findings found;
  for (const Passage& passage : text.passages) {
    const auto lost = lost_letters(passage.text);
    if (lost.empty()) continue;
    count += lost.size();
    const auto [begin, end] = word_around(passage.text, {lost.front(), lost.front() + 1});
    found.push_back(finding_at(passage, begin, Severity::Warning, "lost-letters",
                               "letters of " + excerpt(passage.text.substr(begin, end - begin)) +
                                   " were lost when the text was saved, and are question marks "
                                   "now: ask for it anew, saved "
                                   "as UTF-8"));
  }
  if (count > 1) std::ranges::move(found, std::back_inserter(findings));
}

}  // namespace

void review_encoding(const Text& text, Findings& findings) {
  const Rereader rereader(text.speech().language);
  const Recoder recoder(text.speech().language);
  for (const Passage& passage : text.passages) {
    if (review_runs(passage, rereader, findings)) continue;
    const auto meant = recoder.meant_by(passage.text);
    if (!meant) continue;
    findings.push_back(
        finding_at(passage, 0, Severity::Warning, "spoilt-encoding", advice(passage.text, *meant)));
  }
  review_lost(text, findings);
}

}  // namespace lectern::review
