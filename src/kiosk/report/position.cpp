#include "kiosk/report/position.h"

#include <algorithm>
#include <sstream>

#include "base/failure.h"
#include "base/number.h"
#include "deck/staleness.h"

namespace lectern::kiosk {
namespace {

using std::chrono::sys_seconds;

constexpr Duration position_kept_every = std::chrono::minutes(1);
constexpr std::chrono::minutes forgotten_after{10};
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

bool same_but_for_time(Position one, const Position& other) {
  one.saved = other.saved;
  return one == other;
}

}  // namespace

Position position_at(const show::Show& show, Instant instant, std::string content,
                     sys_seconds now) {
  const show::Cue& cue = show.timeline.cues[show::cue_at(show.timeline, instant)];
  return {std::move(content), language_of(show, cue), cue.slide, text_of(show, cue), now};
}

Instant instant_of(const std::optional<Position>& position, const show::Show& show,
                   std::string_view content, sys_seconds now) {
  const bool usable = position && position->content == content && position->saved <= now &&
                      now - position->saved < forgotten_after;
  const show::Cue* cue = usable ? find(show, *position) : nullptr;
  return cue == nullptr ? Instant{} : cue->start;
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

PositionFile::PositionFile(const std::filesystem::path& folder, Log& log)
    : file_(folder / "position", Outlives::PowerCut, log) {}

std::optional<Position> PositionFile::read() const {
  try {
    return parse_position(read_file(file_.path()));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

void PositionFile::keep(const Position& position, SteadyTime now) {
  if (kept_at_ && now - *kept_at_ < position_kept_every) return;
  if (kept_ && same_but_for_time(*kept_, position)) return;
  if (!file_.write(to_line(position), now)) return;
  kept_ = position;
  kept_at_ = now;
}

void PositionFile::remove() {
  file_.remove();
  kept_.reset();
}

}  // namespace lectern::kiosk
