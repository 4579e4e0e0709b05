#include "deck/format/cues.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace lectern::deck {
namespace {

constexpr std::string_view arrow = "-->";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// `01:02:03.456`, the hours left out or not, a comma for the point, up to three decimals.
std::optional<Instant> read_time(std::string_view text) {
  std::array<long long, 4> parts{};  // hours, minutes, seconds, milliseconds
  std::size_t count = 0;
  long long number = 0;
  std::size_t digits = 0;
  bool decimals = false;
  std::array<long long, 3> before{};
  for (const char c : text) {
    if (is_digit(c)) {
      if (++digits > (decimals ? 3U : 4U)) return std::nullopt;
      number = number * 10 + (c - '0');
      continue;
    }
    const bool point = c == '.' || c == ',';
    if (digits == 0 || decimals || count == before.size() || (c != ':' && !point)) {
      return std::nullopt;
    }
    before[count++] = number;
    decimals = point;
    number = 0;
    digits = 0;
  }
  if (digits == 0) return std::nullopt;
  if (decimals) {
    for (; digits < 3; ++digits) number *= 10;
    parts[3] = number;
  } else {
    if (count == before.size()) return std::nullopt;
    before[count++] = number;
  }
  if (count < 2) return std::nullopt;
  std::copy(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(count),
            parts.begin() + static_cast<std::ptrdiff_t>(3 - count));
  if (parts[1] > 59 || parts[2] > 59) return std::nullopt;
  return Instant(Duration(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + parts[3]));
}

/// The first word of a text, and what follows it.
std::pair<std::string_view, std::string_view> word_of(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
  return {text.substr(begin, end - begin), text.substr(end)};
}

/// What a line of times says, or what is wrong with it.
struct Times {
  std::optional<TimeRange> range;
  std::string flaw;
};

Times read_times(std::string_view line) {
  const std::size_t at = line.find(arrow);
  const auto [begins, before] = word_of(line.substr(0, at));
  const auto [ends, settings] = word_of(line.substr(at + arrow.size()));
  const auto begin = read_time(begins);
  const auto end = read_time(ends);
  if (!is_blank(before) || !begin || !end) {
    const std::string_view wrong = begin ? ends : begins;
    return {{},
            "“" + std::string(wrong) + "” is no time such as 00:01:02.345, with minutes and " +
                "seconds up to 59"};
  }
  if (*end < *begin) {
    return {{},
            "the end, " + std::string(ends) + ", is before the beginning, " + std::string(begins)};
  }
  return {TimeRange{*begin, *end}, {}};
}

/// What a reference such as `&amp;` or `&#8217;` means; nothing where it is none.
std::string referred(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names{{{"amp", "&"},
                                                                                {"lt", "<"},
                                                                                {"gt", ">"},
                                                                                {"quot", "\""},
                                                                                {"apos", "'"},
                                                                                {"nbsp", "\u00A0"},
                                                                                {"lrm", "\u200E"},
                                                                                {"rlm", "\u200F"}}};
  for (const auto& [known, meaning] : names) {
    if (name == known) return std::string(meaning);
  }
  if (!name.starts_with('#')) return {};
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  char32_t value = 0;
  for (const char c : name) {
    const bool right =
        hexadecimal ? std::isxdigit(static_cast<unsigned char>(c)) != 0 : is_digit(c);
    if (!right || value > 0x10FFFF) return {};
    const int digit = is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return name.empty() ? std::string() : encoded(value);
}

/// How many bytes at the beginning of `rest` are a tag that is not shown.
std::size_t tag_size(std::string_view rest, CueFormat format) {
  if (format == CueFormat::WebVtt) {
    // all between < and > (WebVTT 6.4), or to the end of the line
    return rest.front() == '<' ? std::min(rest.find('>'), rest.size() - 1) + 1 : 0;
  }
  const char closing = rest.front() == '<' ? '>' : rest.front() == '{' ? '}' : '\0';
  if (closing == '\0') return 0;
  const std::size_t end = rest.find(closing);
  if (end == std::string_view::npos) return 0;
  if (closing == '}') return rest.size() > 1 && rest[1] == '\\' ? end + 1 : 0;
  std::string_view name = rest.substr(1, end - 1);
  if (name.starts_with('/')) name.remove_prefix(1);
  name = name.substr(0, name.find_first_of(" \t"));
  constexpr std::array<std::string_view, 5> known{"b", "i", "u", "s", "font"};
  return std::find(known.begin(), known.end(), name) != known.end() ? end + 1 : 0;
}

/// The line as it is read: tags left out, references resolved.
SourceLine plain(const SourceLine& line, CueFormat format) {
  SourceLine result;
  bool jumps = true;
  for (std::size_t byte = 0; byte < line.text.size();) {
    const std::string_view rest = std::string_view(line.text).substr(byte);
    const std::size_t tag = tag_size(rest, format);
    if (tag > 0) {
      byte += tag;
      jumps = true;
      continue;
    }
    std::string shown(1, rest.front());
    std::size_t taken = 1;
    // the format has no escape: `<` is kept from what follows by a word joiner, also by us
    if (format == CueFormat::SubRip && rest.starts_with("<\u2060")) {
      taken = std::string_view("<\u2060").size();
    } else if (format == CueFormat::WebVtt && rest.front() == '&') {
      const std::size_t end = rest.find(';');
      const std::string meant =
          end == std::string_view::npos ? std::string() : referred(rest.substr(1, end - 1));
      if (!meant.empty()) {
        shown = meant;
        taken = end + 1;
      }
    }
    if (std::exchange(jumps, taken != 1) || taken != 1) {
      const SourceMark mark = position(line.source, byte);
      result.source.push_back({result.text.size(), mark.line, mark.column});
    }
    result.text += shown;
    byte += taken;
  }
  return result;
}

using Block = std::vector<SourceLine>;

std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks(1);
  for (SourceLine& line : lines_of(text)) {
    if (!is_blank(line.text)) {
      blocks.back().push_back(std::move(line));
    } else if (!blocks.back().empty()) {
      blocks.emplace_back();
    }
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

class CueReader {
 public:
  CueReader(CueFormat format, const std::filesystem::path& file, Problems& problems)
      : format_(format), file_(file), problems_(problems) {}

  std::vector<TimedText> read(std::string_view text) {
    std::vector<Block> blocks = blocks_of(text);
    if (format_ == CueFormat::WebVtt) take_signature(blocks);
    for (const Block& block : blocks) read_block(block);
    const auto earlier = [](const TimedText& a, const TimedText& b) {
      return a.time.begin < b.time.begin;
    };
    std::stable_sort(cues_.begin(), cues_.end(), earlier);
    return std::move(cues_);
  }

 private:
  void report(const SourceLine& line, Severity severity, const char* code, std::string message) {
    const SourceMark mark = line.source.front();
    problems_.push_back({file_, mark.line, mark.column, severity, code, std::move(message)});
  }

  void take_signature(std::vector<Block>& blocks) {
    if (blocks.empty()) return;
    if (blocks.front().front().text.starts_with("WEBVTT")) {
      blocks.erase(blocks.begin());
    } else {
      report(blocks.front().front(), Severity::Warning, "bad-cue",
             "a WebVTT file begins with a line WEBVTT");
    }
  }

  void read_block(const Block& block) {
    // an identifier or a number may be above the times
    for (std::size_t i = 0; i < std::min<std::size_t>(2, block.size()); ++i) {
      if (block[i].text.find(arrow) == std::string::npos) continue;
      return read_cue(block, i);
    }
    if (format_ == CueFormat::SubRip && !cues_.empty()) {
      for (const SourceLine& line : block) cues_.back().lines.push_back(plain(line, format_));
      return;
    }
    const std::string_view first = block.front().text;
    for (const std::string_view silent : {"NOTE", "STYLE", "REGION"}) {
      if (format_ == CueFormat::WebVtt && word_of(first).first == silent) return;
    }
    report(block.front(), Severity::Warning, "bad-cue", "this has no times, and is left out");
  }

  void read_cue(const Block& block, std::size_t times) {
    const auto [time, flaw] = read_times(block[times].text);
    if (!time) {
      return report(block[times], Severity::Warning, "bad-cue", flaw + ": the cue is left out");
    }
    if (!cues_.empty() && time->begin < cues_.back().time.end) {
      report(block[times], Severity::Note, "cue-order", "the cue above has not ended by then");
    }
    TimedText cue{*time, {}};
    for (std::size_t i = times + 1; i < block.size(); ++i) {
      cue.lines.push_back(plain(block[i], format_));
    }
    cues_.push_back(std::move(cue));
  }

  CueFormat format_;
  const std::filesystem::path& file_;
  Problems& problems_;
  std::vector<TimedText> cues_;
};

}  // namespace

std::vector<TimedText> read_cues(std::string_view text, CueFormat format,
                                 const std::filesystem::path& file, Problems& problems) {
  return CueReader(format, file, problems).read(text);
}

}  // namespace lectern::deck
