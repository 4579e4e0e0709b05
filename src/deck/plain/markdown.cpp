#include "deck/plain/markdown.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "deck/format/line_edit.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// At least three of one sign and nothing else.
bool is_made_of(std::string_view text, char sign) {
  return text.size() >= 3 && text.find_first_not_of(sign) == std::string_view::npos;
}

/// `# Title`, up to six of them.
bool is_heading(std::string_view text) {
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  return marks > 0 && marks <= 6 && text.substr(marks).starts_with(' ') &&
         !trimmed(text.substr(marks)).empty();
}

/// `# 1 in Europe`: what may be a heading, and reads as a number and the rest of a sentence.
bool may_be_number_sign(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  if (!text.starts_with("# ")) return false;
  const std::string_view number = text.substr(2);
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  if (digits == 0 || digits > most_digits || !number.substr(digits).starts_with(' ')) return false;
  const auto next = text::first_telling_character(number.substr(digits));
  return next && text::case_of(*next) == text::LetterCase::Lower;
}

/// `key: value`, `key = "value"`, `- item` and what is indented: a line of YAML or TOML.
bool is_setting(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.front() == '\t' || text.front() == '#' ||
      text.front() == '-' || text.front() == '[' || text.front() == ']') {
    return true;
  }
  const std::size_t end = text.find_first_of(":=");
  return end != std::string_view::npos && end > 0 &&
         std::ranges::all_of(trimmed(text.substr(0, end)), [](char c) {
           return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == '"';
         });
}

/// The value of `key: value` or `key = "value"` in a line of front matter.
void take_setting(std::string_view text, FrontMatter& front_matter) {
  const std::size_t end = std::min(text.find_first_of(":="), text.size());
  const std::string key = in_small_letters(trimmed(text.substr(0, end)));
  std::string_view value = trimmed(text.substr(std::min(end + 1, text.size())));
  const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  if (quoted) value = value.substr(1, value.size() - 2);
  if (value.empty() || value.find_first_of("[{|>") == 0) return;
  if (key == "title") front_matter.title = value;
  if (key == "author") front_matter.author = value;
  if (key == "date") front_matter.date = value;
}

/// `|---|:--:|`
bool is_under_table_head(std::string_view text) {
  return text.find('|') != std::string_view::npos && text.find("--") != std::string_view::npos &&
         text.find_first_not_of(" \t|:-") == std::string_view::npos;
}

bool is_fence(std::string_view text) { return text.starts_with("```") || text.starts_with("~~~"); }

/// `[name]: rest`, of a link or, with ^, a footnote.
struct Definition {
  std::string name;
  std::string_view rest;
};

std::optional<Definition> definition(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (!text.starts_with('[') || text.starts_with("[[")) return std::nullopt;
  const std::size_t end = text.substr(0, longest).find("]:");
  if (end == std::string_view::npos || end == 1) return std::nullopt;
  return Definition{text::case_folded(text.substr(1, end - 1)), trimmed(text.substr(end + 2))};
}

class Blocks {
 public:
  Blocks(std::vector<SourceLine> lines, LeftOut& left_out)
      : lines_(std::move(lines)), left_out_(left_out) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      marks_.push_back(lines_[i].source.front());
      if (lines_[i].text.find("-->") != std::string::npos) last_comment_end_ = i;
      if (is_fence(trimmed(lines_[i].text))) last_fence_ = i;
      if (is_heading(lines_[i].text)) ++headings_;
    }
  }

  MarkdownText read() {
    skip_front_matter();
    while (at_ < lines_.size()) {
      if (!take_comment() && !take_fence() && !take_definition() && !take_table() &&
          !take_quote() && !take_description() && !take_number_sign() && !take_heading()) {
        put(std::move(line()));
      }
    }
    return std::move(text_);
  }

 private:
  SourceLine& line() { return lines_[at_]; }
  std::string_view words(std::size_t i) const { return trimmed(lines_[i].text); }
  bool is_blank_at(std::size_t i) const { return i >= lines_.size() || is_blank(lines_[i]); }

  void put(SourceLine line) {
    text_.lines.push_back(std::move(line));
    ++at_;
  }

  void put_blank() {
    text_.lines.push_back({"", {{0, marks_[std::min(at_, marks_.size() - 1)].line, 1}}});
  }

  void note(std::size_t i, Severity severity, std::string message) {
    left_out_.add(marks_[i], severity, "markup", std::move(message));
  }

  /// Whether the line is the first of its block.
  bool begins_block() const { return text_.lines.empty() || is_blank(text_.lines.back()); }

  void skip_front_matter() {
    while (at_ < lines_.size() && is_blank(line())) ++at_;
    if (at_ == lines_.size()) return;
    const std::string_view fence = trimmed(line().text);
    if (fence != "---" && fence != "+++") return;
    constexpr std::size_t longest = 200;
    for (std::size_t i = at_ + 1; i < std::min(lines_.size(), at_ + longest); ++i) {
      if (words(i) == fence) {
        if (i == at_ + 1) return;
        note(at_, Severity::Note,
             "of what stands between the first two lines of “" + std::string(fence) +
                 "” title, author and date are used, and the rest is left out");
        for (++at_; at_ < i; ++at_) take_setting(line().text, text_.front_matter);
        ++at_;
        return;
      }
      if (!is_setting(lines_[i].text)) return;
    }
  }

  bool take_comment() {
    constexpr std::string_view begin = "<!--", end = "-->";
    if (!trimmed(line().text).starts_with(begin)) return false;
    if (!last_comment_end_ || *last_comment_end_ < at_) return false;
    std::size_t i = at_;
    while (lines_[i].text.find(end) == std::string::npos) ++i;
    // what follows a comment on its line is text
    if (!words(i).ends_with(end)) return false;
    note(at_, Severity::Note, "a comment (<!-- … -->) is left out");
    put_blank();
    at_ = i + 1;
    return true;
  }

  bool take_fence() {
    if (!is_fence(trimmed(line().text)) || !last_fence_ || *last_fence_ <= at_) return false;
    note(at_, Severity::Note, "the lines between “```” are kept as they are");
    put_blank();
    for (++at_; !is_fence(words(at_));) {
      line().kept = true;
      put(std::move(line()));
    }
    ++at_;
    put_blank();
    return true;
  }

  bool take_definition() {
    const auto found = definition(trimmed(line().text));
    if (!found) return false;
    if (found->name.starts_with('^')) {
      note(at_, Severity::Note, quoted_beginning(words(at_)) + " is a footnote and is left out");
      ++at_;
      while (at_ < lines_.size() && !is_blank(line()) && lines_[at_].text.starts_with("  ")) ++at_;
      return true;
    }
    const std::string_view address = found->rest.substr(0, found->rest.find_first_of(" \t"));
    if (address.empty() || !looks_like_address(address)) return false;
    note(at_, Severity::Note, "the address that a link names is left out");
    text_.links.insert(found->name);
    ++at_;
    return true;
  }

  bool take_table() {
    if (line().text.find('|') == std::string::npos || at_ + 1 >= lines_.size()) return false;
    if (!is_under_table_head(words(at_ + 1))) return false;
    note(at_, Severity::Warning,
         "a table is left out: say what is in it in sentences, or leave it out of the text");
    put_blank();
    while (at_ < lines_.size() && !is_blank(line())) ++at_;
    return true;
  }

  /// A block of which each line begins with `>`, unless that may be a sign before a number.
  bool take_quote() {
    if (!begins_block() || !words(at_).starts_with('>')) return false;
    std::size_t end = at_;
    while (!is_blank_at(end) && words(end).starts_with('>')) ++end;
    if (!is_blank_at(end)) return false;
    const auto first = text::first_telling_character(words(at_).substr(1));
    if (first && text::is_digit(*first)) {
      note(at_, Severity::Warning, "“>” is shown as it is: take it out, or write what it means");
      return false;
    }
    for (; at_ < end; ++at_) {
      const std::size_t begin = std::min(line().text.find_first_not_of("> \t"), line().text.size());
      const SourceMark mark = position(line().source, begin);
      text_.lines.push_back(
          {line().text.substr(begin), {{0, mark.line, mark.column}}, line().kept});
    }
    return true;
  }

  /// `: what it is`, below a term: a glossary of Pandoc.
  bool take_description() {
    constexpr std::size_t longest_term = 80;
    const std::string_view text = words(at_);
    const std::size_t mark = text.starts_with(": ") ? text.find_first_not_of(": \t") : text.npos;
    if (mark == text.npos || text_.lines.empty()) return false;
    const bool apart = is_blank(text_.lines.back()) && text_.lines.size() > 1;
    SourceLine& term = apart ? text_.lines[text_.lines.size() - 2] : text_.lines.back();
    const bool is_term = !is_blank(term) && count_characters(term.text) <= longest_term &&
                         !ends_sentence(term) && !is_heading(term.text);
    if (!is_term) return false;
    const std::size_t begin = line().text.find(text.substr(mark));
    const SourceMark place = position(line().source, begin);
    term.text.resize(term.text.find_last_not_of(" \t") + 1);
    term.text += " – ";
    term.source.push_back({term.text.size(), place.line, place.column});
    term.text += line().text.substr(begin);
    ++at_;
    // another term may come at once
    if (at_ + 1 < lines_.size() && words(at_ + 1).starts_with(": ")) put_blank();
    return true;
  }

  /// Which a no-break space tells from a heading.
  bool take_number_sign() {
    if (headings_ > 1 || text_.lines.empty() || !may_be_number_sign(line().text)) return false;
    note(at_, Severity::Note,
         "“#” is taken for the sign of a number: write “##” if the line is a heading");
    LineEdit edit(line());
    edit.keep(1);
    edit.put("\u00A0", 1);
    edit.keep(edit.rest().size());
    put(edit.take());
    return true;
  }

  bool take_heading() {
    if (is_heading(line().text)) {
      SourceLine heading = std::move(line());
      const std::size_t end = heading.text.find_last_not_of("# \t");
      if (heading.text[end + 1 < heading.text.size() ? end + 1 : end] == ' ')
        heading.text.resize(end + 1);
      put_heading(std::move(heading));
      return true;
    }
    if (!begins_block() || is_blank(line()) || is_blank_at(at_ + 1)) return false;
    if (!is_underline(words(at_ + 1), words(at_))) return false;
    SourceLine heading{"# " + std::string(words(at_)), {{0, marks_[at_].line, 1}}};
    const SourceMark mark = position(line().source, line().text.find_first_not_of(" \t"));
    heading.source.push_back({2, mark.line, mark.column});
    put_heading(std::move(heading));
    ++at_;
    return true;
  }

  void put_heading(SourceLine heading) {
    heading.kept = false;
    put_blank();
    put(std::move(heading));
    put_blank();
  }

  /// `====` under a line; `----` may also part what is above from what is below.
  static bool is_underline(std::string_view signs, std::string_view title) {
    if (is_made_of(signs, '=')) return true;
    if (!is_made_of(signs, '-')) return false;
    const auto last = text::last_telling_character(title);
    const std::size_t length = count_characters(title);
    const std::size_t difference = std::max(length, signs.size()) - std::min(length, signs.size());
    return last && !text::ends_sentence(*last) && difference <= 2 + length / 4;
  }

  std::vector<SourceLine> lines_;
  LeftOut& left_out_;
  MarkdownText text_;
  std::vector<SourceMark> marks_;  ///< of the lines, which are given away one by one
  std::size_t at_ = 0;
  std::optional<std::size_t> last_comment_end_, last_fence_;
  std::size_t headings_ = 0;
};

}  // namespace

MarkdownText without_blocks(std::vector<SourceLine> lines, LeftOut& left_out) {
  if (lines.empty()) return {};
  return Blocks(std::move(lines), left_out).read();
}

}  // namespace lectern::deck
