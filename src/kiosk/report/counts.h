// How much a kiosk is read: counts per day, kept for the museum in files a spreadsheet opens.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/language_tag.h"
#include "base/time.h"
#include "kiosk/report/log.h"
#include "kiosk/report/rewritten_file.h"

namespace lectern::kiosk {

enum class Counted { Slide, Loop, Touch };

/// How often each: `slides`, `loops`, `touches`, `language:fr`.
using Tally = std::map<std::string, std::uint64_t, std::less<>>;

std::string_view name(Counted what);

/// Of a choice of a language, `language:fr`.
std::string name(const LanguageTag& chosen);

/// Tallies by local date, `2026-11-24`. What was counted while the clock was plainly wrong has the
/// date `undated`.
using Days = std::map<std::string, Tally, std::less<>>;

inline constexpr std::string_view undated = "undated";

/// The lines of a file of counts that could not be understood are kept word for word.
struct CountsRead {
  Days days;
  std::string damaged;
};

/// Lines `date,what,count`, the first of them saying so. Lines of the same date and thing add up.
/// What spreadsheets make of them (semicolons, quotes, CRLF, a byte-order mark) is understood.
CountsRead read_counts(std::string_view csv);
std::string to_csv(const Days& days);

/// Knows days, no times of day and nobody. Days of one year are in `counts-YEAR.csv`, those
/// without a date in `counts-undated.csv`; damaged lines are moved to a file beside,
/// `counts-YEAR.csv.damaged`. What has been counted since the last time is added to what the file
/// says, so that the file may be edited, moved away or brought from another board: as lines at its
/// end in the course of a day, which are summed up when it is over. One thread may count while
/// another keeps what was counted, and waits for the disk.
class Counts {
 public:
  /// The log must outlive this.
  Counts(std::filesystem::path folder, Log& log) : folder_(std::move(folder)), log_(log) {}

  /// `date`: local, `2026-11-24`; anything else is no date, as while the clock is plainly wrong.
  /// What was counted without one and is not in a file yet gets the first that comes: a board
  /// without a clock of its own has begun that day, and learnt the time since.
  void add(Counted what, std::string_view date);
  void add(const LanguageTag& chosen, std::string_view date);

  /// Writes what there is to write, an hour after the last time at the earliest. It waits for
  /// the disk.
  void keep(SteadyTime now);

  /// At the end: writes what there is, summed up.
  void keep_all(SteadyTime now);

  /// Of all days together, since this kiosk started. For the thread that counts.
  const Tally& since_start() const { return since_start_; }

 private:
  void add(std::string_view what, std::string_view date);
  enum class Way { Added, SummedUp };
  void keep(Way way, SteadyTime now);
  bool add_to_year(const std::string& name, const Days& days, SteadyTime now);
  RewrittenFile& file_of(const std::string& name);
  bool keep_year(const std::string& name, const Days& days, SteadyTime now);

  std::filesystem::path folder_;
  Log& log_;
  std::map<std::string, RewrittenFile> files_;
  Tally since_start_;
  std::optional<SteadyTime> kept_;  // when last
  std::string day_;                 // that was kept last
  std::mutex mutex_;
  Days unkept_;
};

}  // namespace lectern::kiosk
