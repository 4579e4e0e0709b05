#include "deck/subtitles/cues.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "deck/format/left_out.h"
#include "deck/subtitles/rolling.h"
#include "deck/subtitles/sounds.h"
#include "deck/subtitles/tags.h"
#include "deck/subtitles/times.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

bool is_blank(std::string_view text) {
  const auto characters = lectern::characters(text);
  return std::ranges::all_of(characters, [](const Character& character) {
    return text::is_white_space(character.value) || text::is_invisible(character.value);
  });
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

/// The number in a line that holds nothing else.
std::optional<long> number_in(std::string_view line) {
  constexpr std::size_t longest = 64;
  if (line.size() > longest) return std::nullopt;
  std::optional<long> number;
  for (const Character& character : characters(line)) {
    if (text::is_white_space(character.value) || text::is_invisible(character.value)) continue;
    const auto digit = text::digit_value(character.value);
    if (!digit || number.value_or(0) > 99'999'999) return std::nullopt;
    number = number.value_or(0) * 10 + *digit;
  }
  return number;
}

class CueReader {
 public:
  CueReader(CueFormat format, const std::filesystem::path& file, const LanguageTag& language,
            Problems& problems)
      : format_(format), file_(file), language_(language), problems_(problems) {}

  std::vector<TimedText> read(std::string_view text) {
    bool first = true;
    for (SourceLine& line : lines_of(text)) {
      const bool begins = !is_blank(line.text) && std::exchange(first, false);
      if (begins && take_signature(line)) continue;
      read_line(std::move(line));
    }
    end_block();
    leave_out();
    return std::move(cues_);
  }

 private:
  /// What the lines that are being gathered are.
  enum class Block { Header, Unknown, Cue, Flawed };

  void report(const SourceLine& line, Severity severity, const char* code, std::string message) {
    const SourceMark mark = line.source.front();
    problems_.push_back({file_, mark.line, mark.column, severity, code, std::move(message)});
  }

  /// Whether the line says that this is WebVTT, as some files do that are named otherwise.
  bool take_signature(const SourceLine& line) {
    if (first_word(line.text) == "WEBVTT" || line.text.starts_with("WEBVTT-")) {
      format_ = CueFormat::WebVtt;
      block_ = Block::Header;
      return true;
    }
    if (format_ == CueFormat::WebVtt) {
      report(line, Severity::Warning, "bad-cue", "a WebVTT file begins with a line WEBVTT");
    }
    return false;
  }

  void read_line(SourceLine line) {
    if (const auto times = read_times(line.text)) {
      end_before_times();
      begin_cue(line, *times);
    } else if (ends_block(line)) {
      end_block();
    } else {
      lines_.push_back(std::move(line));
    }
  }

  /// In WebVTT only an empty line ends a cue; in SubRip only the next cue does.
  bool ends_block(const SourceLine& line) const {
    const bool in_cue = block_ == Block::Cue || block_ == Block::Flawed;
    if (!in_cue) return is_blank(line.text);
    return format_ == CueFormat::WebVtt && line.text.empty();
  }

  /// Takes the lines before a line of times apart: of the cue above, and this one's number or name.
  void end_before_times() {
    const auto shown = [](const SourceLine& line) { return !is_blank(line.text); };
    const auto last = std::find_if(lines_.rbegin(), lines_.rend(), shown);
    lines_.erase(last.base(), lines_.end());
    if (!lines_.empty()) {
      const auto number = number_in(lines_.back().text);
      const bool names =
          number ? is_number_of_next(*number)
                 : block_ == Block::Unknown && lines_.size() == 1 && format_ == CueFormat::WebVtt;
      if (names) lines_.pop_back();
      if (number && names) number_ = *number;
    }
    end_block();
  }

  bool is_number_of_next(long number) const {
    // alone it may be what is said
    return block_ != Block::Cue || number == number_ + 1 || lines_.size() > 1;
  }

  void begin_cue(const SourceLine& line, const CueTimes& times) {
    block_ = times.range ? Block::Cue : Block::Flawed;
    if (!times.flaw.empty()) {
      report(line, Severity::Warning, "bad-cue",
             times.flaw + (times.range ? ": the cue is shown from 0 on" : ": the cue is left out"));
    }
    if (!times.range) return;
    if (!cues_.empty() && times.range->begin < cues_.back().time.end) {
      report(line, Severity::Note, "cue-order", "the cue above has not ended by then");
    }
    cues_.push_back({*times.range, {}});
  }

  void end_block() {
    switch (block_) {
      case Block::Cue:
        cues_.back().bold = is_bold();
        cues_.back().lines = without_tags(lines_, format_, left_out_);
        break;
      case Block::Unknown: report_untimed(); break;
      case Block::Header:
      case Block::Flawed: break;
    }
    lines_.clear();
    block_ = Block::Unknown;
  }

  bool is_bold() const {
    if (lines_.empty() || !lines_.front().text.starts_with("<b>")) return false;
    const auto last = std::find_if(lines_.rbegin(), lines_.rend(),
                                   [](const SourceLine& line) { return !is_blank(line.text); });
    return last->text.ends_with("</b>");
  }

  void report_untimed() {
    if (lines_.empty()) return;
    const SourceLine& line = lines_.front();
    constexpr std::array silent{"NOTE", "STYLE", "REGION", "WEBVTT"};
    const bool is_silent = std::ranges::find(silent, first_word(line.text)) != silent.end();
    if (format_ == CueFormat::WebVtt && is_silent) return;
    report(line, Severity::Warning, "bad-cue", "this has no times, and is left out");
  }

  void leave_out() {
    std::ranges::stable_sort(cues_, {}, [](const TimedText& cue) { return cue.time.begin; });
    unroll(cues_, left_out_);
    leave_out_sounds(cues_, language_, left_out_);
    for (TimedText& cue : cues_) {
      std::erase_if(cue.lines, [](const SourceLine& line) { return is_blank(line.text); });
    }
    std::erase_if(cues_, [](const TimedText& cue) { return cue.lines.empty(); });
    left_out_.report(file_, problems_);
  }

  CueFormat format_;
  const std::filesystem::path& file_;
  const LanguageTag& language_;
  Problems& problems_;
  LeftOut left_out_;
  std::vector<TimedText> cues_;
  Block block_ = Block::Unknown;
  std::vector<SourceLine> lines_;  ///< of the block
  long number_ = 0;                ///< of the last cue that has one
};

}  // namespace

std::vector<TimedText> read_cues(std::string_view text, CueFormat format,
                                 const std::filesystem::path& file, Problems& problems,
                                 const LanguageTag& language) {
  return CueReader(format, file, language, problems).read(text);
}

}  // namespace lectern::deck
