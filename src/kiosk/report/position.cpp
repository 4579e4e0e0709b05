#include "kiosk/report/position.h"

#include <algorithm>
#include <sstream>

#include "base/failure.h"
#include "base/number.h"
#include "deck/staleness.h"

namespace lectern::kiosk {
namespace {

using std::chrono::sys_seconds;

constexpr std::chrono::minutes forgotten_after{10};
constexpr std::chrono::hours kept_every{1};              // safe from a power cut
constexpr std::int64_t latest_second = 253'402'300'799;  // of the year 9999
constexpr const char* magic = "lectern-position-1";

const LanguageTag& language_of(const show::Show& show, const show::Cue& cue) {
  return show.slides.editions[cue.edition].language;
}

std::string text_of(const show::Show& show, const show::Cue& cue) {
  std::string text;
  for (const slide::Reading& reading : slide_of(show, cue).readings) text += reading.text + '\n';
  return deck::fingerprint(text);
}

/// The same passage; where the setting has moved it, its number is another.
const show::Cue* find(const show::Show& show, const Position& position) {
  const show::Cue* found = nullptr;
  for (const show::Cue& cue : show.timeline.cues) {
    if (language_of(show, cue) != position.language || text_of(show, cue) != position.text) {
      continue;
    }
    if (found == nullptr || cue.slide == position.slide) found = &cue;
  }
  return found;
}

/// The cue to go on with, if the position is of this content and younger than that.
const show::Cue* cue_of(const std::optional<Position>& position, const show::Show& show,
                        std::string_view content, sys_seconds now, std::chrono::seconds limit) {
  const bool usable = position && position->content == content && position->saved <= now &&
                      now - position->saved < limit;
  return usable ? find(show, *position) : nullptr;
}

std::string_view last_line(std::string_view text) {
  if (text.empty()) return text;
  const std::size_t before = text.find_last_of('\n', text.size() - 2);
  return before == std::string_view::npos ? text : text.substr(before + 1);
}

}  // namespace

bool same_but_for_time(Position one, const Position& other) {
  one.saved = other.saved;
  return one == other;
}

Position position_at(const show::Show& show, Instant instant, std::string content,
                     sys_seconds now) {
  const show::Cue& cue = show.timeline.cues[show::cue_at(show.timeline, instant)];
  return {std::move(content), language_of(show, cue), cue.slide, text_of(show, cue), now};
}

Instant instant_of(const std::optional<Position>& position, const show::Show& show,
                   std::string_view content, sys_seconds now) {
  const show::Cue* const cue = cue_of(position, show, content, now, forgotten_after);
  return cue == nullptr ? Instant{} : cue->start;
}

Instant later_instant_of(const std::optional<Position>& position, const show::Show& show,
                         std::string_view content, sys_seconds now) {
  const show::Cue* const cue = cue_of(position, show, content, now, kept_every + forgotten_after);
  if (cue == nullptr) return {};
  return show::within_round(show.timeline, cue->start + (now - position->saved));
}

std::string to_line(const Position& position) {
  std::ostringstream line;
  line << magic << ' ' << position.content << ' ' << position.language.text() << ' '
       << position.slide << ' ' << position.text << ' ' << position.saved.time_since_epoch().count()
       << ' ';
  return line.str() + deck::fingerprint(line.str()) + '\n';
}

std::optional<Position> parse_position(std::string_view line) {
  std::istringstream words{std::string(line)};
  std::string begin, content, language, slide, text, saved, checksum;
  words >> begin >> content >> language >> slide >> text >> saved >> checksum;
  const auto tag = LanguageTag::parse(language);
  const auto number = parse_number<std::uint64_t>(slide);
  const auto seconds = parse_number<std::int64_t>(saved);
  if (!words || begin != magic || !tag || !number || !seconds) return std::nullopt;
  if (*seconds < 0 || *seconds > latest_second) return std::nullopt;
  const Position position{content, *tag, *number, text,
                          sys_seconds(std::chrono::seconds(*seconds))};
  // What we would not have written just so is not what we have written.
  return to_line(position) == line ? std::optional(position) : std::nullopt;
}

std::optional<Position> read_position(const std::filesystem::path& file) {
  try {
    return parse_position(last_line(read_file(file)));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

PositionFiles::PositionFiles(const std::filesystem::path& state,
                             const std::vector<std::filesystem::path>& runtime, Log& log)
    : hourly_{{state / "position", Outlives::PowerCut, log}} {
  if (!runtime.empty()) each_.emplace(File{{runtime.front() / "position", Outlives::Process, log}});
}

/// What is in memory is of a later time, and gone with the power.
Instant PositionFiles::resume(const show::Show& show, std::string_view content,
                              sys_seconds now) const {
  if (each_) {
    if (const auto position = read_position(each_->file.path())) {
      return instant_of(position, show, content, now);
    }
  }
  return later_instant_of(read_position(hourly_.file.path()), show, content, now);
}

void PositionFiles::keep(const Position& position, SteadyTime now) {
  const bool new_passage = each_ && !(each_->kept && same_but_for_time(*each_->kept, position));
  if (new_passage) keep(*each_, position, now, &RewrittenFile::write);
  if (hourly_.kept_at && now - *hourly_.kept_at < kept_every) return;
  keep(hourly_, position, now, hourly_.kept ? &RewrittenFile::append : &RewrittenFile::write);
}

void PositionFiles::keep(File& file, const Position& position, SteadyTime now, Write write) {
  const bool written = (file.file.*write)(to_line(position), now);
  file.kept = written ? std::optional(position) : std::nullopt;
  if (written) file.kept_at = now;
}

void PositionFiles::remove() {
  for (File* file : {each_ ? &*each_ : nullptr, &hourly_}) {
    if (file == nullptr) continue;
    file->file.remove();
    file->kept.reset();
    file->kept_at.reset();
  }
}

}  // namespace lectern::kiosk
