#include "text/break/hyphenation.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/failure.h"
#include "base/system/file.h"
#include "base/utf8.h"
#include "text/break/words.h"
#include "text/encoding.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t least_letters = 3;    // of the word before and after a hyphen
constexpr std::size_t least_of_a_part = 2;  // of what was left whole

/// No word is longer; what is may be meant to take time.
constexpr std::size_t most_letters = 100;

bool is_digit_of_pattern(char c) { return c >= '0' && c <= '9'; }

/// Nothing but letters, digits and the points that stand for a word's ends: what else there is are
/// settings, comments and hyphens that change how a word is spelt.
bool is_pattern(std::string_view line) {
  const bool names_setting = !line.empty() && line[0] >= 'A' && line[0] <= 'Z';
  return !line.empty() && !names_setting && line.find_first_of("%#/=-' ") == line.npos;
}

bool leaves(std::string_view word, std::size_t place, std::size_t least) {
  return count_characters(word.substr(0, place)) >= least &&
         count_characters(word.substr(place)) >= least;
}

std::string_view next_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line.substr(0, line.find_last_not_of("\r \t") + 1);
}

}  // namespace

HyphenationPatterns::HyphenationPatterns(std::string_view dictionary) {
  const std::string_view named = next_line(dictionary);
  const auto encoding = encoding_named(std::string(named));
  if (!encoding) return;
  const std::string decoded = decode(dictionary, *encoding).utf8;
  std::string_view lines = decoded;
  while (!lines.empty()) add(next_line(lines));
  for (Level& level : levels_) {
    std::ranges::sort(level, {}, [this](const Pattern& each) { return letters(each); });
  }
}

std::string_view HyphenationPatterns::letters(const Pattern& pattern) const {
  return std::string_view(pool_).substr(pattern.begin, pattern.size);
}

void HyphenationPatterns::add(std::string_view line) {
  if (line == "NEXTLEVEL") levels_.emplace_back();
  if (!is_pattern(line)) return;
  std::string letters;
  std::string values(1, 0);
  for (const char c : line) {
    if (is_digit_of_pattern(c)) {
      values.back() = static_cast<char>(c - '0');
    } else {
      letters += c;
      values += '\0';
    }
  }
  levels_.back().push_back(
      {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(letters.size())});
  pool_ += letters + values;
}

std::vector<std::size_t> HyphenationPatterns::places(std::string_view word) const {
  std::vector<std::size_t> places;
  for (const Level& level : levels_) {
    std::vector<std::size_t> finer;
    std::size_t begin = 0;
    places.push_back(word.size());
    for (const std::size_t end : places) {
      for (const std::size_t place : divided(word.substr(begin, end - begin), level)) {
        finer.push_back(begin + place);
      }
      if (end < word.size()) finer.push_back(end);
      begin = end;
    }
    places = std::move(finer);
  }
  std::erase_if(places, [&](std::size_t place) { return !leaves(word, place, least_letters); });
  return places;
}

std::vector<std::size_t> HyphenationPatterns::divided(std::string_view part,
                                                      const Level& level) const {
  const auto letters_of = [this](const Pattern& pattern) { return letters(pattern); };
  const std::string anchored = "." + std::string(part) + ".";
  std::string wanted(anchored.size() + 1, 0);
  for (std::size_t begin = 0; begin < anchored.size(); ++begin) {
    auto from = level.begin();
    for (std::size_t size = 1; begin + size <= anchored.size(); ++size) {
      const std::string_view piece = std::string_view(anchored).substr(begin, size);
      from = std::ranges::lower_bound(from, level.end(), piece, {}, letters_of);
      if (from == level.end() || !letters(*from).starts_with(piece)) break;
      if (from->size != size) continue;
      for (std::size_t i = 0; i <= size; ++i) {
        wanted[begin + i] = std::max(wanted[begin + i], pool_[from->begin + size + i]);
      }
    }
  }
  std::vector<std::size_t> places;
  for (std::size_t place = 1; place < part.size(); ++place) {
    if (wanted[place + 1] % 2 == 1 && leaves(part, place, least_of_a_part)) places.push_back(place);
  }
  return places;
}

namespace {

/// The language's dictionary: that of its region, of the country that shares its name, or any.
fs::path dictionary_of(const LanguageTag& language) {
  static const fs::path folder = "/usr/share/hyphen";
  const std::string name = "hyph_" + std::string(language.language());
  std::string country(language.language());
  std::ranges::transform(country, country.begin(),
                         [](char c) { return static_cast<char>(c - 32); });
  std::error_code error;
  for (const std::string& end :
       {"_" + std::string(language.region()), "_" + country, std::string()}) {
    fs::path file = folder / (name + end + ".dic");
    if (fs::is_regular_file(file, error)) return file;
  }
  std::vector<fs::path> others;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().filename().string().starts_with(name + "_")) others.push_back(entry.path());
  }
  return others.empty() ? fs::path() : *std::ranges::min_element(others);
}

/// Read when it is first asked for; one is kept, as a text is of one language.
const HyphenationPatterns* patterns_of(const LanguageTag& language) {
  thread_local LanguageTag of;
  thread_local std::optional<HyphenationPatterns> patterns;
  if (of == language) return patterns ? &*patterns : nullptr;
  of = language;
  patterns.reset();
  const fs::path file = dictionary_of(language);
  if (file.empty()) return nullptr;
  try {
    patterns.emplace(read_file(file));
  } catch (const Failure&) {
    return nullptr;  // as if there were none
  }
  return &*patterns;
}

}  // namespace

std::vector<std::size_t> hyphen_places(const Codepoints& text, IndexRange word,
                                       const LanguageTag& language) {
  std::vector<std::size_t> places;
  const HyphenationPatterns* patterns = nullptr;
  for (std::size_t begin = word.begin; begin < word.end; ++begin) {
    std::size_t end = begin;
    while (end < word.end && is_letter(text[end])) ++end;
    if (end - begin < 2 * least_letters || end - begin > most_letters) {
      begin = end;
      continue;
    }
    if (patterns == nullptr) patterns = patterns_of(language);
    if (patterns == nullptr) return {};
    const std::string small = small_letters_of(text, {begin, end});
    for (const std::size_t place : patterns->places(small)) {
      places.push_back(begin + count_characters(std::string_view(small).substr(0, place)));
    }
    begin = end;
  }
  return places;
}

}  // namespace lectern::text
