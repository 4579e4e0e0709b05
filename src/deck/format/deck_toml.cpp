#include "deck/format/deck_toml.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "deck/format/toml_limits.h"
#include "text/languages.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

constexpr std::array<std::string_view, 7> speech_keys = {"title",  "speaker", "place",    "date",
                                                         "source", "rights",  "languages"};
constexpr std::array<std::string_view, 10> language_keys = {
    "status", "translator", "title",  "speaker",       "place",
    "date",   "source",     "rights", "source_sha256", "made_from"};
constexpr std::array<std::string_view, 3> statuses = {"original", "official", "unofficial"};

constexpr std::array<std::pair<std::string_view, std::string Credits::*>, 5> credit_texts = {
    {{"title", &Credits::title},
     {"speaker", &Credits::speaker},
     {"place", &Credits::place},
     {"source", &Credits::source},
     {"rights", &Credits::rights}}};

std::string_view name_of(toml::node_type type) {
  switch (type) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a text";
    case toml::node_type::integer: return "a whole number";
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "true or false";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time of day";
    case toml::node_type::date_time: return "a date with a time of day";
    case toml::node_type::none: break;
  }
  return "nothing";
}

/// On one line, as a credit is shown: a text of several lines in the file becomes one.
std::string folded(std::string_view text) {
  std::string line;
  bool space = false;
  for (const auto& [value, byte] : characters(text)) {
    if (value == ' ' || text::is_control(value)) {
      space = !line.empty();
      continue;
    }
    if (std::exchange(space, false)) line += ' ';
    line += text.substr(byte, boundary_after(text, byte + 1) - byte);
  }
  return line;
}

/// Which wordings a hundred translations were made from takes most of it.
constexpr TomlLimits most_of_a_deck{std::size_t{4} << 20U, 30'000};

class DeckTomlReader {
 public:
  DeckTomlReader(std::string_view text, const std::filesystem::path& file, Problems& problems)
      : text_(text), file_(file), problems_(problems) {}

  DeckToml read() {
    std::string readable(text_);
    for (bool whole = true;; whole = false) {
      try {
        return read(toml::parse(readable));
      } catch (const toml::parse_error& error) {
        is_whole_ = false;
        if (whole) report_syntax(error);
        // of all that follows from the first error, nothing is said
        if (!leave_out(error.source().begin.line, readable)) {
          DeckToml nothing;
          nothing.is_whole = false;
          return nothing;
        }
      }
    }
  }

 private:
  DeckToml read(const toml::table& root) {
    DeckToml deck;
    for (const auto& [key, value] : root) read_speech_key(deck, key, value);
    order(deck.languages);
    deck.is_whole = is_whole_;
    return deck;
  }

  void report_syntax(const toml::parse_error& error) {
    const std::string_view description = error.description();
    const bool twice = description.find("redefine") != std::string_view::npos;
    report(error.source(), "invalid-toml",
           twice
               ? "this is said already, further up: leave it out here or there"
               : "nobody can tell what is meant from here on the line: a text stands in quotes, as "
                 "in title = \"Remarks\" (" +
                     std::string(description) + ")");
  }

  /// Empties a line, so that others stay where they are. False where it is empty already.
  static bool leave_out(std::size_t line, std::string& text) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i < line; ++i) {
      begin = text.find('\n', begin);
      if (begin == std::string::npos) return false;
      ++begin;
    }
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin == end) return false;
    text.erase(begin, end - begin);
    return true;
  }

  void report(const toml::source_region& region, const char* code, std::string message) {
    const SourceMark mark = mark_of(region);
    problems_.push_back({file_, mark.line, mark.column, Severity::Error, code, std::move(message)});
  }

  /// toml++ counts columns in characters, problems count them in bytes.
  SourceMark mark_of(const toml::source_region& region) const {
    std::size_t begin = 0;
    for (toml::source_index line = 1; line < region.begin.line; ++line) {
      begin = text_.find('\n', begin);
      if (begin == std::string_view::npos) begin = text_.size() - 1;
      ++begin;
    }
    std::size_t byte = begin;
    for (toml::source_index column = 1; column < region.begin.column && byte < text_.size();
         ++column) {
      byte = boundary_after(text_, byte + 1);
    }
    return {0, static_cast<int>(region.begin.line), static_cast<int>(byte - begin) + 1};
  }

  void report_unknown(const toml::key& key, const toml::node& value,
                      std::span<const std::string_view> known) {
    std::string message = "there is no key \"" + std::string(key.str()) + '"';
    if (const auto meant = nearest(key.str(), known)) {
      if (*meant == "status") is_whole_ = false;
      message += " here, do you mean \"" + std::string(*meant) + "\"?";
    } else {
      message += " here";
    }
    if (value.is_table()) is_whole_ = false;
    report(key.source(), "unknown-key", std::move(message));
  }

  void report_type(const toml::key& key, const toml::node& value, std::string_view wanted) {
    report(value.source(), "bad-value",
           '"' + std::string(key.str()) + "\" is to be " + std::string(wanted) + ", not " +
               std::string(name_of(value.type())));
  }

  void read_text(std::string& text, const toml::key& key, const toml::node& value) {
    if (const auto* string = value.as_string()) {
      text = folded(string->get());
    } else {
      report_type(key, value, "a text in quotes");
    }
  }

  void read_date(std::optional<Date>& date, const toml::key& key, const toml::node& value) {
    const auto* given = value.as_date();
    if (!given) {
      report_type(key, value, "a date without quotes, as 2011-07-12");
      return;
    }
    const toml::date& day = given->get();
    const Date read = std::chrono::year(day.year) / day.month / day.day;
    if (read.ok()) {
      date = read;
    } else {
      report(value.source(), "bad-value", "there is no such date");
    }
  }

  bool read_credit(Credits& credits, const toml::key& key, const toml::node& value) {
    if (key.str() == "date") {
      read_date(credits.date, key, value);
      return true;
    }
    for (const auto& [name, member] : credit_texts) {
      if (key.str() != name) continue;
      read_text(credits.*member, key, value);
      return true;
    }
    return false;
  }

  void read_speech_key(DeckToml& deck, const toml::key& key, const toml::node& value) {
    if (read_credit(deck.credits, key, value)) return;
    if (key.str() != "languages") {
      report_unknown(key, value, speech_keys);
    } else if (const auto* languages = value.as_table()) {
      for (const auto& [tag, entry] : *languages) read_language(deck.languages, tag, entry);
    } else {
      is_whole_ = false;
      report_type(key, value, "a table with one entry for each language");
    }
  }

  void read_language(std::vector<LanguageEntry>& languages, const toml::key& key,
                     const toml::node& value) {
    const auto tag = text::language_tag(key.str());
    const auto* table = value.as_table();
    if (!tag) {
      is_whole_ = false;
      report(key.source(), "bad-value",
             '"' + std::string(key.str()) + "\" is no language tag such as fr or zh-Hans");
      return;
    }
    if (!table) {
      report_type(key, value, "a table");
      return;
    }
    LanguageEntry entry;
    entry.language = *tag;
    entry.mark = mark_of(key.source());
    for (const auto& [name, field] : *table) read_language_key(entry, name, field);
    languages.push_back(std::move(entry));
  }

  void read_language_key(LanguageEntry& entry, const toml::key& key, const toml::node& value) {
    if (read_credit(entry.credits, key, value)) return;
    if (key.str() == "status") {
      read_status(entry, key, value);
    } else if (key.str() == "translator") {
      read_text(entry.translator, key, value);
    } else if (key.str() == "source_sha256") {
      read_sha256(entry.source_sha256, key, value);
    } else if (key.str() == "made_from") {
      read_texts(entry.made_from.emplace(), key, value);
    } else {
      report_unknown(key, value, language_keys);
    }
  }

  void read_sha256(std::string& sha256, const toml::key& key, const toml::node& value) {
    constexpr std::size_t digits = 64;
    read_text(sha256, key, value);
    const bool whole = sha256.size() == digits &&
                       sha256.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (whole || !value.is_string()) return;
    report(value.source(), "bad-value",
           "“source_sha256” is to be 64 hexadecimal digits, as sha256sum prints them");
    sha256.clear();
  }

  void read_texts(std::vector<std::string>& texts, const toml::key& key, const toml::node& value) {
    const auto* array = value.as_array();
    const bool all_texts =
        array != nullptr && (array->empty() || array->is_homogeneous<std::string>());
    if (!all_texts) {
      report_type(key, value, "a list of texts in quotes");
      return;
    }
    for (const toml::node& text : *array) texts.push_back(text.as_string()->get());
  }

  void read_status(LanguageEntry& entry, const toml::key& key, const toml::node& value) {
    constexpr std::array<Status, 3> meanings = {Status::Original, Status::Official,
                                                Status::Unofficial};
    const auto* string = value.as_string();
    if (!string) {
      is_whole_ = false;
      report_type(key, value, "a text in quotes");
      return;
    }
    const auto found = std::find(statuses.begin(), statuses.end(), string->get());
    if (found != statuses.end()) {
      entry.status = meanings[static_cast<std::size_t>(found - statuses.begin())];
      return;
    }
    is_whole_ = false;
    std::string message =
        "\"status\" is to be original, official or unofficial, not \"" + string->get() + '"';
    if (const auto meant = nearest(string->get(), statuses)) {
      message += ", do you mean \"" + std::string(*meant) + "\"?";
    }
    report(value.source(), "bad-value", std::move(message));
  }

  /// toml++ hands out keys by the alphabet. `zh-hans` and `zh_Hans` are the same language.
  void order(std::vector<LanguageEntry>& languages) {
    std::sort(languages.begin(), languages.end(), [](const auto& a, const auto& b) {
      return std::pair(a.mark.line, a.mark.column) < std::pair(b.mark.line, b.mark.column);
    });
    std::vector<LanguageEntry> unique;
    for (LanguageEntry& entry : languages) {
      const bool known = std::any_of(unique.begin(), unique.end(), [&](const auto& earlier) {
        return earlier.language == entry.language;
      });
      if (known) {
        problems_.push_back(
            {file_, entry.mark.line, entry.mark.column, Severity::Error, "duplicate-language",
             entry.language.text() + " is described twice: take one of the two out"});
      } else {
        unique.push_back(std::move(entry));
      }
    }
    languages = std::move(unique);
  }

  std::string_view text_;
  const std::filesystem::path& file_;
  Problems& problems_;
  bool is_whole_ = true;
};

}  // namespace

DeckToml read_deck_toml(std::string_view toml, const std::filesystem::path& file,
                        Problems& problems) {
  if (const auto excess = excess_of(toml, most_of_a_deck)) {
    problems.push_back({file, excess->line, 1, Severity::Error, "bad-toml",
                        excess->message + ": nothing of this file is read"});
    DeckToml nothing;
    nothing.is_whole = false;
    return nothing;
  }
  return DeckTomlReader(toml, file, problems).read();
}

}  // namespace lectern::deck
