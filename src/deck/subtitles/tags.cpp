#include "deck/subtitles/tags.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "deck/format/character_references.h"
#include "deck/format/line_edit.h"

namespace lectern::deck {
namespace {

// No tag is longer, in bytes.
constexpr std::size_t longest_mark = 512;

bool is_name_character(char c) { return is_letter(c) || is_digit(c); }

bool is_known(std::string_view name) {
  constexpr std::array known{"a",     "b",    "big",    "br",  "c",   "center", "div",  "em",
                             "font",  "i",    "lang",   "p",   "rp",  "rt",     "ruby", "s",
                             "small", "span", "strong", "sub", "sup", "tt",     "u",    "v"};
  return std::ranges::find(known, name) != known.end();
}

/// `<name …>` or `</name>` at the beginning of a text.
struct Tag {
  std::string name;    ///< in small letters
  bool known = false;  ///< to some player, or a time such as `<00:01.000>`
  bool closes = false;
  std::size_t size = 0;  ///< in bytes; 0: there is none
};

/// In SubRip `<` is also a sign of its own, so a tag has to look like one.
bool looks_like_tag(std::string_view name, std::string_view rest) {
  if (is_known(name)) return rest.empty() || std::string_view(" \t./").find(rest[0]) != rest.npos;
  return rest.empty() || rest == "/" || (rest[0] == ' ' && rest.find('=') != rest.npos);
}

Tag tag_at(std::string_view text, CueFormat format) {
  Tag tag;
  const std::size_t end =
      format == CueFormat::WebVtt ? text.find('>') : text.substr(0, longest_mark).find('>');
  if (end == std::string_view::npos) {
    // WebVTT 6.4: a tag that nothing ends is one to the end of the cue
    if (format == CueFormat::WebVtt) tag.size = text.size();
    return tag;
  }
  std::string_view inner = text.substr(1, end - 1);
  tag.closes = inner.starts_with('/');
  if (tag.closes) inner.remove_prefix(1);
  const auto name_end = std::ranges::find_if_not(inner, is_name_character);
  const auto name_size = static_cast<std::size_t>(name_end - inner.begin());
  tag.name = in_small_letters(inner.substr(0, name_size));
  const bool time = inner.find_first_not_of("0123456789:.") == std::string_view::npos;
  tag.known = is_known(tag.name) || (time && !inner.empty()) || (tag.closes && inner.empty());
  const bool is_tag = (time && tag.known) || (!tag.name.empty() && is_letter(tag.name.front()) &&
                                              looks_like_tag(tag.name, inner.substr(name_size)));
  if (is_tag || format == CueFormat::WebVtt) tag.size = end + 1;
  return tag;
}

/// `{\an8}` of ASS, `{y:i}` of MicroDVD, `{i}` of neither: how many bytes, or 0.
std::size_t override_size(std::string_view text) {
  const std::size_t end = text.substr(0, longest_mark).find('}');
  if (end == std::string_view::npos || end == 1) return 0;
  std::string_view inner = text.substr(1, end - 1);
  if (inner.starts_with('\\')) return end + 1;
  if (inner.starts_with('/')) inner.remove_prefix(1);
  constexpr std::string_view letters = "biusBIUS";
  if (inner.size() == 1) return letters.find(inner[0]) != letters.npos ? end + 1 : 0;
  return inner.size() > 1 && is_letter(inner[0]) && inner[1] == ':' ? end + 1 : 0;
}

/// Writes the lines of one cue anew.
class CueText {
 public:
  CueText(CueFormat format, LeftOut& left_out) : format_(format), left_out_(left_out) {}

  void add(const SourceLine& line) {
    LineEdit edit(line);
    while (!edit.at_end()) {
      if (take_mark(edit)) continue;
      const std::size_t next = std::min(edit.rest().find_first_of("<&{\\", 1), edit.rest().size());
      if (is_hidden()) {
        edit.skip(next);
      } else {
        edit.keep(next);
      }
    }
    lines_.push_back(edit.take());
  }

  std::vector<SourceLine> take() { return std::move(lines_); }

 private:
  bool is_hidden() const { return within_reading_ || within_drawing_; }

  /// Whether there was a mark, which is taken for what it means.
  bool take_mark(LineEdit& edit) {
    switch (edit.rest().front()) {
      case '<': return take_tag(edit);
      case '&': return take_reference(edit);
      case '{': return take_override(edit);
      case '\\': return take_escape(edit);
      default: return false;
    }
  }

  bool take_tag(LineEdit& edit) {
    // SubRip has no escape: `<` is kept from what follows by a word joiner, also by us
    constexpr std::string_view escaped = "<\u2060";
    if (edit.rest().starts_with(escaped)) {
      edit.put("<", escaped.size());
      return true;
    }
    const Tag tag = tag_at(edit.rest(), format_);
    if (tag.size == 0) return false;
    if (!tag.known) {
      left_out_.add(edit.mark(), Severity::Warning, "unknown-tag",
                    "“" + std::string(edit.rest().substr(0, tag.size)) +
                        "” is no tag that players know, and is left out: if it is text, write "
                        "it without < and >");
    }
    follow_ruby(tag, edit);
    if (tag.name == "br") {
      break_line(edit, tag.size);
    } else {
      edit.skip(tag.size);
    }
    return true;
  }

  void follow_ruby(const Tag& tag, const LineEdit& edit) {
    if (tag.name != "rt" && tag.name != "rp" && tag.name != "ruby") return;
    within_reading_ = tag.name != "ruby" && !tag.closes;
    if (!within_reading_ || tag.name != "rt") return;
    left_out_.add(edit.mark(), Severity::Note, "ruby",
                  "the reading above a word (<rt>) is left out");
  }

  bool take_reference(LineEdit& edit) {
    const auto end = format_ == CueFormat::WebVtt ? ReferenceEnd::Loose : ReferenceEnd::Semicolon;
    if (const auto reference = character_reference(edit.rest(), end)) {
      edit.put(is_hidden() ? "" : reference->text, reference->size);
      return true;
    }
    if (const std::size_t size = reference_size(edit.rest())) {
      left_out_.add(edit.mark(), Severity::Warning, "unknown-reference",
                    "“" + std::string(edit.rest().substr(0, size)) +
                        "” stands for no character and is shown as it is: write the character");
    }
    return false;
  }

  bool take_override(LineEdit& edit) {
    const std::size_t size = override_size(edit.rest());
    if (size == 0) return false;
    const std::string_view inner = edit.rest().substr(0, size);
    if (const std::size_t at = inner.rfind("\\p"); at != std::string_view::npos) {
      // what follows \p1 is a drawing, up to \p0
      const char scale = inner[at + 2];
      if (is_digit(scale)) within_drawing_ = scale != '0';
    }
    edit.skip(size);
    return true;
  }

  bool take_escape(LineEdit& edit) {
    if (edit.rest().size() < 2) return false;
    // "C:\names" is no line break
    if (edit.written().ends_with(':')) return false;
    switch (edit.rest()[1]) {
      case 'N':
      case 'n': break_line(edit, 2); return true;
      case 'h': edit.put("\u00A0", 2); return true;
      default: return false;
    }
  }

  void break_line(LineEdit& edit, std::size_t bytes) {
    edit.skip(bytes);
    lines_.push_back(edit.take());
  }

  CueFormat format_;
  LeftOut& left_out_;
  std::vector<SourceLine> lines_;
  bool within_reading_ = false;
  bool within_drawing_ = false;
};

}  // namespace

std::vector<SourceLine> without_tags(std::span<const SourceLine> lines, CueFormat format,
                                     LeftOut& left_out) {
  CueText text(format, left_out);
  for (const SourceLine& line : lines) text.add(line);
  return text.take();
}

}  // namespace lectern::deck
