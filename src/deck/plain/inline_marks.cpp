#include "deck/plain/inline_marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "deck/format/character_references.h"
#include "deck/format/line_edit.h"
#include "deck/list_mark.h"
#include "deck/plain/emphasis.h"
#include "deck/plain/formula.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// A stretch of the paragraph for which something else is to be read, mostly nothing.
struct Change {
  ByteRange bytes;
  std::string text = {};
};

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_letter(c) && !is_digit(c); }

/// Tags of HTML that people write into texts.
bool is_known_tag(std::string_view name) {
  constexpr std::array<std::string_view, 52> names{
      "a",       "abbr", "address", "b",   "big",     "blockquote", "br",    "center",
      "cite",    "code", "del",     "dd",  "div",     "dl",         "dt",    "em",
      "font",    "h1",   "h2",      "h3",  "h4",      "h5",         "h6",    "hr",
      "i",       "img",  "ins",     "kbd", "li",      "mark",       "ol",    "p",
      "picture", "pre",  "q",       "s",   "small",   "source",     "span",  "strike",
      "strong",  "sub",  "summary", "sup", "details", "table",      "tbody", "td",
      "th",      "tr",   "u",       "ul"};
  return std::ranges::find(names, name) != names.end();
}

class InlineMarks {
 public:
  InlineMarks(const SourceParagraph& paragraph, const LinkNames& links, LeftOut& left_out)
      : text_(paragraph.text), source_(paragraph.source), links_(links), left_out_(left_out) {}

  std::vector<Change> find() {
    while (at_ < text_.size()) {
      if (!at_link_end() && !take_mark()) ++at_;
    }
    take_emphasis();
    for (const ByteRange& mark : emphasis_.single_doubles()) {
      note(mark.begin, Severity::Note,
           "“" + std::string(mark.of(text_)) + "” is shown as it is: take it out");
    }
    std::ranges::stable_sort(changes_, {}, [](const Change& change) { return change.bytes.begin; });
    return std::move(changes_);
  }

 private:
  /// What is struck out (`~~so~~`) goes with its marks.
  void take_emphasis() {
    const std::vector<ByteRange>& marks = emphasis_.pairs();
    if (is_note_to_speaker(marks)) {
      note(0, Severity::Warning, "placeholder",
           quoted_beginning(text_) +
               " is set off as a whole, as a note to the speaker: if it is none of the speech, "
               "take it out");
    }
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
      const ByteRange &opening = marks[i], &closing = marks[i + 1];
      if (text_[opening.begin] != '~') {
        changes_.push_back({opening});
        changes_.push_back({closing});
        continue;
      }
      const ByteRange struck{opening.end, closing.begin};
      note(opening.begin, Severity::Note,
           quoted_beginning(struck.of(text_)) + " is struck out (~~…~~) and is left out");
      changes_.push_back({{opening.begin, closing.end}});
    }
  }

  std::string_view rest() const { return text_.substr(at_); }

  void note(std::size_t byte, Severity severity, std::string message) {
    note(byte, severity, "markup", std::move(message));
  }
  void note(std::size_t byte, Severity severity, const char* code, std::string message) {
    left_out_.add(position(source_, byte), severity, code, std::move(message));
  }

  /// `*hold up the photograph*`: a few words in small letters, which are no sentence.
  bool is_note_to_speaker(const std::vector<ByteRange>& marks) const {
    constexpr std::size_t longest = 80;
    const bool whole = marks.size() == 2 && text_.size() <= longest &&
                       marks[0] == ByteRange{0, 1} &&
                       marks[1] == ByteRange{text_.size() - 1, text_.size()};
    if (!whole || text_[0] == '~' || text_.find(line_end) != text_.npos) return false;
    const std::string_view words = text_.substr(1, text_.size() - 2);
    const auto first = text::first_telling_character(words);
    const auto last = text::last_telling_character(words);
    return words.find(' ') != words.npos && first &&
           text::case_of(*first) == text::LetterCase::Lower && !text::ends_sentence(*last) &&
           std::ranges::none_of(words, is_digit);
  }

  void change(std::size_t size, std::string_view text = {}) {
    changes_.push_back({{at_, at_ + size}, std::string(text)});
    at_ += size;
  }

  /// Whether the text of a link ends here; where it leads is passed.
  bool at_link_end() {
    while (!link_ends_.empty() && link_ends_.back().begin < at_) link_ends_.pop_back();
    if (link_ends_.empty() || link_ends_.back().begin != at_) return false;
    at_ = link_ends_.back().end;
    link_ends_.pop_back();
    return true;
  }

  /// Whether there was a mark, or something that stands for itself, which is passed.
  bool take_mark() {
    switch (text_[at_]) {
      case '\\': return take_escape();
      case '&': return take_reference();
      case '`': return take_code();
      case '!': return rest().starts_with("![") && take_picture();
      case '[': return take_box() || take_link();
      case '<': return take_tag();
      case '*':
      case '_': return take_emphasis_mark();
      case '~': return take_shifted() || take_emphasis_mark();
      case '^': return take_shifted();
      case '$': return take_formula();
      default: return false;
    }
  }

  /// `$E = mc^2$`; a price has a digit after the sign that would end it, or words before it.
  bool take_formula() {
    const std::string_view mark = rest().starts_with("$$") ? "$$" : "$";
    const std::size_t end = rest().find(mark, mark.size());
    if (end == rest().npos) return false;
    const std::string_view tex = rest().substr(mark.size(), end - mark.size());
    const std::string_view after = rest().substr(end + mark.size());
    const bool price = !after.empty() && is_digit(after.front());
    if (price || !is_formula(tex)) return false;
    const std::string letters = formula_in_letters(tex);
    if (letters.empty()) {
      note(at_, Severity::Warning,
           "“" + std::string(rest().substr(0, end + mark.size())) +
               "” is a formula and is shown as it is: write what it says");
      at_ += end + mark.size();
      return true;
    }
    change(end + mark.size(), letters);
    return true;
  }

  /// `- [x] `, `- [ ] `: what is done, and what is to be.
  bool take_box() {
    const std::string_view box = rest().substr(0, 4);
    const bool done = box == "[x] " || box == "[X] ";
    if ((!done && box != "[ ] ") || at_ == 0 || list_mark(text_) != at_) return false;
    change(3, done ? "☑" : "☐");
    return true;
  }

  bool take_emphasis_mark() {
    at_ = emphasis_.add(text_, at_);
    return true;
  }

  /// `H~2~O`, `10^6^`: above or below the line where there are such letters, else as the others.
  bool take_shifted() {
    constexpr std::size_t longest = 12;
    const char sign = rest().front();
    const std::string_view after = rest().substr(1, longest);
    const std::size_t end = after.find(sign);
    const bool stands_free = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == sign;
    const bool closed = end != after.npos && end > 0 && !after.substr(end + 1).starts_with(sign);
    if (stands_free || !closed || after.find(' ') < end) return false;
    const std::string letters =
        text::shifted(after.substr(0, end), sign == '^' ? text::Shift::Up : text::Shift::Down);
    change(end + 2, letters.empty() ? std::string(after.substr(0, end)) : letters);
    return true;
  }

  /// The same between tags; what is raised after a word may be the mark of a footnote.
  bool take_shifted_between_tags(std::size_t end, std::string_view name) {
    constexpr std::size_t longest = 40;
    const std::string_view after = rest().substr(end, longest);
    const std::size_t close = after.find("</" + std::string(name) + ">");
    const bool up = name == "sup";
    const bool of_number = at_ > 0 && (is_digit(text_[at_ - 1]) || is_unit_before(at_));
    if (close == after.npos || (up && !of_number)) return false;
    const std::string letters =
        text::shifted(after.substr(0, close), up ? text::Shift::Up : text::Shift::Down);
    if (!letters.empty()) change(end + close + name.size() + 3, letters);
    return !letters.empty();
  }

  /// m, km
  bool is_unit_before(std::size_t byte) const {
    constexpr std::size_t longest = 2;
    std::size_t begin = byte;
    while (begin > 0 && is_letter(text_[begin - 1])) --begin;
    const bool word = begin == 0 || text_[begin - 1] == ' ';
    return word && begin < byte && byte - begin <= longest;
  }

  bool take_escape() {
    if (rest().size() < 2 || !is_punctuation(rest()[1])) return false;
    change(1);
    ++at_;
    return true;
  }

  bool take_reference() {
    if (const auto reference = character_reference(rest())) {
      change(reference->size, reference->text);
      return true;
    }
    if (const std::size_t size = reference_size(rest())) {
      note(at_, Severity::Warning,
           "“" + std::string(rest().substr(0, size)) +
               "” stands for no character and is shown as it is: write the character");
    }
    return false;
  }

  /// Between equally many backticks; `` `so' `` is a quotation, and stays, as does what is an
  /// apostrophe, or a letter: O`zbek, п`ять, `Iolani.
  bool take_code() {
    constexpr std::size_t longest = 200;
    const std::string_view text = rest().substr(0, longest);
    const std::size_t ticks = std::min(text.find_first_not_of('`'), text.size());
    const std::string_view mark = text.substr(0, ticks);
    const std::size_t end = text.find(mark, ticks);
    const bool closed = end != std::string_view::npos && !is_word_before(text_, at_) &&
                        !is_word_after(text_, at_ + end + ticks) &&
                        !text.substr(end + ticks).starts_with('`') && text[ticks] != ' ' &&
                        text[end - 1] != ' ';
    if (!closed) {
      at_ += ticks;
      return true;
    }
    change(ticks);
    at_ += end - ticks;
    change(ticks);
    return true;
  }

  /// After the bracket that closes the one at the beginning of a text, or 0.
  static std::size_t bracket_end(std::string_view text, char opening, char closing) {
    constexpr std::size_t longest = 600;
    text = text.substr(0, longest);
    if (text.find(closing) == std::string_view::npos) return 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
        continue;
      }
      depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
      if (depth == 0) return i + 1;
    }
    return 0;
  }

  /// How many bytes say where a link leads, after its text: `(address)`, `[name]`, or 0.
  std::size_t target_size(std::string_view after, std::string_view name) const {
    if (after.starts_with('(')) {
      const std::size_t end = bracket_end(after, '(', ')');
      if (end == 0) return 0;
      const std::string_view inner = after.substr(1, end - 2);
      const std::size_t space = inner.find(' ');
      const bool title =
          space == inner.npos || inner.substr(space).find_first_of("\"'(") != inner.npos;
      const std::string_view address = inner.substr(0, space);
      return title && (looks_like_address(address) || address == name) ? end : 0;
    }
    if (!after.starts_with('[')) return 0;
    const std::size_t end = bracket_end(after, '[', ']');
    if (end == 0) return 0;
    const std::string_view called = end == 2 ? name : after.substr(1, end - 2);
    return links_.contains(text::case_folded(called)) ? end : 0;
  }

  bool take_picture() {
    const std::string_view picture = rest().substr(1);
    const std::size_t end = bracket_end(picture, '[', ']');
    if (end == 0) return false;
    const std::string_view name = picture.substr(1, end - 2);
    const std::size_t target = target_size(picture.substr(end), name);
    if (target == 0) return false;
    note(at_, Severity::Note, "a picture in the text (![…](…)) is left out");
    change(1 + end + target);
    return true;
  }

  bool take_link() {
    const std::size_t end = bracket_end(rest(), '[', ']');
    if (end < 3) return false;
    const std::string_view name = rest().substr(1, end - 2);
    if (name.starts_with('^') && name.find(' ') == name.npos) {
      note(at_, Severity::Note,
           "the mark of a footnote, “" + std::string(rest().substr(0, end)) + "”, is left out");
      change(end);
      return true;
    }
    const std::size_t target = target_size(rest().substr(end), name);
    if (target == 0 && !links_.contains(text::case_folded(name))) return false;
    note(at_, Severity::Note, "the address of a link is left out");
    changes_.push_back({{at_ + end - 1, at_ + end + target}});
    link_ends_.push_back({at_ + end - 1, at_ + end + target});
    change(1);
    return true;
  }

  bool take_tag() {
    constexpr std::size_t longest = 400;
    if (rest().starts_with("<!--")) {
      const std::size_t end = rest().substr(0, 10 * longest).find("-->");
      if (end == std::string_view::npos) return false;
      note(at_, Severity::Note, "a comment (<!-- … -->) is left out");
      change(end + 3);
      return true;
    }
    const std::size_t end = rest().substr(0, longest).find('>');
    if (end == std::string_view::npos) return false;
    std::string_view inner = rest().substr(1, end - 1);
    const bool address = inner.find(' ') == inner.npos &&
                         (inner.find("://") != inner.npos ||
                          (inner.find('@') != inner.npos && inner.find('.') != inner.npos));
    if (address) {
      note(at_, Severity::Note, "“" + std::string(inner) + "” is an address: is it to be shown?");
      changes_.push_back({{at_ + end, at_ + end + 1}});
      change(1);
      at_ += end;
      return true;
    }
    if (inner.starts_with('/')) inner.remove_prefix(1);
    const auto name_end =
        std::ranges::find_if_not(inner, [](char c) { return is_letter(c) || is_digit(c); });
    const std::string name =
        in_small_letters(inner.substr(0, static_cast<std::size_t>(name_end - inner.begin())));
    const std::string_view attributes = inner.substr(name.size());
    const bool formed = attributes.empty() || attributes == "/" || attributes == " /" ||
                        (attributes.front() == ' ' && attributes.find('=') != attributes.npos);
    if (!formed || name.empty()) return false;
    if (!is_known_tag(name)) {
      note(at_, Severity::Warning,
           "“" + std::string(rest().substr(0, end + 1)) +
               "” looks like a mark, and is shown as it is: take it out, or write what it means");
      return false;
    }
    const bool shifts = (name == "sub" || name == "sup") && rest()[1] != '/';
    if (shifts && take_shifted_between_tags(end + 1, name)) return true;
    change(end + 1, name == "br" ? line_end : "");
    return true;
  }

  std::string_view text_;
  const std::vector<SourceMark>& source_;
  const LinkNames& links_;
  LeftOut& left_out_;
  std::vector<Change> changes_;
  std::vector<ByteRange> link_ends_;  ///< of the links that the text is within
  Emphasis emphasis_;
  std::size_t at_ = 0;
};

}  // namespace

SourceParagraph without_marks(const SourceParagraph& paragraph, const LinkNames& links,
                              LeftOut& left_out) {
  if (paragraph.text.find_first_of("\\&`[<*_~^!$") == std::string::npos) return paragraph;
  const auto changes = InlineMarks(paragraph, links, left_out).find();
  if (changes.empty()) return paragraph;
  const SourceLine line{paragraph.text, paragraph.source};
  LineEdit edit(line);
  std::size_t byte = 0;
  for (const Change& change : changes) {
    if (change.bytes.begin < byte) continue;
    edit.keep(change.bytes.begin - byte);
    edit.put(change.text, change.bytes.size());
    byte = change.bytes.end;
  }
  edit.keep(edit.rest().size());
  // what is left out leaves spaces behind
  Problems reported_before;
  const auto spaced = paragraphs_of({edit.take()}, {}, reported_before);
  SourceParagraph result = paragraph;
  result.text = spaced.empty() ? "" : spaced.front().text;
  result.source = spaced.empty() ? paragraph.source : spaced.front().source;
  return result;
}

}  // namespace lectern::deck
