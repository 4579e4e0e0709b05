// The passage that is shown, kept so that a show goes on there after a crash or a power
// cut.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/time.h"
#include "kiosk/report/rewritten_file.h"
#include "show/show.h"

namespace lectern::kiosk {

struct Position {
  std::string content;      ///< what tells the deck and its configuration from others; no spaces
  LanguageTag language;     ///< of the edition
  std::uint64_t slide = 0;  ///< from 0
  std::string text;         ///< fingerprint of what is read on it
  std::chrono::sys_seconds saved{};

  friend bool operator==(const Position&, const Position&) = default;
};

/// Whether both are of the same passage, whenever they were saved.
bool same_but_for_time(Position one, const Position& other);

/// Of a show that is not empty, at an instant of any round.
Position position_at(const show::Show& show, Instant instant, std::string content,
                     std::chrono::sys_seconds now);

/// The instant of the first round at which to go on: when the passage begins in its language. The
/// beginning of the show (0) when it is not in it any more, was saved ten minutes ago or more (each
/// morning begins at the beginning) or in what is still the future, or is of other content.
Instant instant_of(const std::optional<Position>& position, const show::Show& show,
                   std::string_view content, std::chrono::sys_seconds now);

/// The same of a position that is kept hourly: where the show would be had it gone on since.
Instant later_instant_of(const std::optional<Position>& position, const show::Show& show,
                         std::string_view content, std::chrono::sys_seconds now);

/// One line that ends in a checksum of all before it: no part of it is taken for the whole.
std::string to_line(const Position& position);
std::optional<Position> parse_position(std::string_view line);

/// That of the last line of a file. What is missing, damaged or cannot be read is none.
std::optional<Position> read_position(const std::filesystem::path& file);

/// Two files `position`: of each passage in a folder in memory, which outlives a crash, and hourly
/// in the state directory, which outlives a power cut. A passage comes four times a minute, and
/// what is sure to be on a card costs it more than is said: 68 kB where a file of 200 bytes is
/// replaced, 16 kB where it is added to (measured on ext4). So the last line is the position.
class PositionFiles {
 public:
  /// `runtime`: folders in memory, of which the first is taken. The log must outlive this.
  PositionFiles(const std::filesystem::path& state,
                const std::vector<std::filesystem::path>& runtime, Log& log);

  /// Where to go on, by what was kept.
  Instant resume(const show::Show& show, std::string_view content,
                 std::chrono::sys_seconds now) const;

  /// Writes what is due. It waits for the disk.
  void keep(const Position& position, SteadyTime now);

  /// At a clean end, and when the kiosk closes: the next show begins at the beginning.
  void remove();

 private:
  struct File {
    RewrittenFile file;
    std::optional<Position> kept = {};
    std::optional<SteadyTime> kept_at = {};
  };
  using Write = bool (RewrittenFile::*)(std::string_view, SteadyTime);
  static void keep(File& file, const Position& position, SteadyTime now, Write write);

  std::optional<File> each_;
  File hourly_;
};

}  // namespace lectern::kiosk
