// The status of a running kiosk: a value, and the JSON that others read it in.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/time.h"

namespace lectern::kiosk {

enum class State {
  Playing,
  Closed,    ///< outside the opening hours
  Paused,    ///< by a visitor
  Fallback,  ///< playing the last good content, because what there is now is broken
  Waiting,   ///< for a display
};

inline constexpr std::array states{State::Playing, State::Closed, State::Paused, State::Fallback,
                                   State::Waiting};

/// `playing`, `closed`, `paused`, `fallback`, `waiting`.
std::string_view name(State state);

/// Instants are the wall clock's, in UTC, and as good as it is.
struct Status {
  std::string version;
  int pid = 0;
  State state = State::Playing;
  LanguageTag language;                                ///< on the panel
  std::uint64_t slide = 0;                             ///< from 1
  std::uint64_t slides = 0;                            ///< of the speech in that language
  std::uint64_t loop = 0;                              ///< the round it is, from 1
  std::optional<std::chrono::sys_seconds> last_frame;  ///< when the picture last changed
  std::optional<std::chrono::sys_seconds> next_slide;  ///< when it is due; nothing: none is
  /// Since when there is other content that is not shown yet; nothing: there is none.
  std::optional<std::chrono::sys_seconds> loading_since;
  std::string content_hash;
  std::string source;                       ///< what it was told to show, or was brought
  std::string deck;                         ///< its folder
  std::uint64_t problems = 0;               ///< warnings and errors
  std::vector<std::string> first_problems;  ///< the gravest, at most `most_problems_listed`
  std::chrono::sys_seconds started{};

  friend bool operator==(const Status&, const Status&) = default;
};

inline constexpr std::size_t most_problems_listed = 5;

/// Counts the warnings and errors, and lists the first of them, errors before warnings.
void set_problems(Status& status, const Problems& problems);

/// Whether a slide was due more than a minute ago and has not come: the player hangs.
bool stalled(const Status& status, std::chrono::sys_seconds now);

/// Whether other content has been loading for more than a minute.
bool loads_slowly(const Status& status, std::chrono::sys_seconds now);

/// One JSON object, keys as the members are named, instants as
/// `2026-11-24T21:20:22Z`, what is not known `null`.
std::string to_json(const Status& status);

/// Keys it does not know are left out. Throws Failure with a sentence when it is no such JSON.
Status parse_status(std::string_view json);

/// Throws Failure, naming the file, when it cannot be read or is no status.
Status read_status(const std::filesystem::path& file);

}  // namespace lectern::kiosk
