#include "kiosk/report/counts.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <system_error>
#include <utility>

#include "base/ascii.h"
#include "base/failure.h"
#include "base/number.h"
#include "kiosk/calendar.h"

namespace lectern::kiosk {
namespace {

/// A power cut costs as much; flash wears.
constexpr Duration counts_kept_every = std::chrono::hours(1);
constexpr std::string_view header = "date,what,count";
/// More than any kiosk counts in a day, so that sums stay in range.
constexpr std::uint64_t most_counted = 1'000'000'000'000;

bool is_date(std::string_view text) { return parse_date(text).has_value(); }

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_letter(c) || is_digit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  });
}

/// A line as we would have written it. What a spreadsheet begins a file with may have come to stand
/// before any line, where files were put together.
std::string plain(std::string_view line) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  while (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  std::string text;
  for (const char c : line) {
    if (c != '"' && c != '\r') text += c == ';' ? ',' : c;
  }
  return text;
}

/// Adds the count in a line. False when there is none that can be understood.
bool read_line(std::string_view line, Days& days) {
  const std::string text = plain(line);
  if (text.empty() || text == header) return true;
  const std::size_t first = text.find(',');
  const std::size_t second = text.find(',', first == std::string::npos ? first : first + 1);
  if (second == std::string::npos) return false;
  const std::string date = text.substr(0, first);
  const std::string what = text.substr(first + 1, second - first - 1);
  const auto count = parse_number<std::uint64_t>(std::string_view(text).substr(second + 1));
  if ((!is_date(date) && date != undated) || !is_name(what)) return false;
  if (!count || *count > most_counted) return false;
  std::uint64_t& sum = days[date][what];
  sum = std::min(sum + *count, most_counted);
  return true;
}

/// The file that a day is in.
std::string file_of_year(std::string_view date) {
  return "counts-" + std::string(date == undated ? date : date.substr(0, 4)) + ".csv";
}

/// A file that cannot be asked for is not taken for none, which would be written over it.
std::string read_if_there(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  return status.type() == std::filesystem::file_type::not_found ? "" : read_file(file);
}

std::string lines_of(const Days& days) {
  std::string lines;
  for (const auto& [date, tally] : days) {
    for (const auto& [what, count] : tally) {
      lines += date + ',' + what + ',' + std::to_string(count) + '\n';
    }
  }
  return lines;
}

void add_all(const Days& added, Days& days) {
  for (const auto& [date, tally] : added) {
    for (const auto& [what, count] : tally) {
      std::uint64_t& sum = days[date][what];
      sum = std::min(sum + count, most_counted);
    }
  }
}

}  // namespace

std::string_view name(Counted what) {
  switch (what) {
    case Counted::Slide: return "slides";
    case Counted::Loop: return "loops";
    case Counted::Touch: return "touches";
  }
  return "";
}

std::string name(const LanguageTag& chosen) { return "language:" + chosen.text(); }

CountsRead read_counts(std::string_view csv) {
  CountsRead read;
  while (!csv.empty()) {
    const std::size_t end = std::min(csv.find('\n'), csv.size());
    const std::string_view line = csv.substr(0, end);
    if (!read_line(line, read.days)) read.damaged += std::string(line) + '\n';
    csv.remove_prefix(std::min(end + 1, csv.size()));
  }
  return read;
}

std::string to_csv(const Days& days) { return std::string(header) + '\n' + lines_of(days); }

void Counts::add(Counted what, std::string_view date) { add(name(what), date); }

void Counts::add(const LanguageTag& chosen, std::string_view date) { add(name(chosen), date); }

void Counts::add(std::string_view what, std::string_view date) {
  ++since_start_[std::string(what)];
  const std::lock_guard lock(mutex_);
  const bool dated = is_date(date);
  if (dated && !unkept_.empty()) {
    if (const auto earlier = unkept_.extract(std::string(undated))) {
      add_all({{std::string(date), earlier.mapped()}}, unkept_);
    }
  }
  ++unkept_[std::string(dated ? date : undated)][std::string(what)];
}

void Counts::keep(SteadyTime now) {
  const auto [days, day] = [this] {
    const std::lock_guard lock(mutex_);
    return std::pair(unkept_.size(), unkept_.empty() ? std::string() : unkept_.rbegin()->first);
  }();
  const bool soon = kept_ && now - *kept_ < counts_kept_every;
  if (days == 0 || (days == 1 && soon)) return;
  const bool same_day = days == 1 && std::exchange(day_, day) == day;
  keep(same_day ? Way::Added : Way::SummedUp, now);
}

void Counts::keep_all(SteadyTime now) { keep(Way::SummedUp, now); }

void Counts::keep(Way way, SteadyTime now) {
  kept_ = now;
  Days unkept;
  {
    const std::lock_guard lock(mutex_);
    unkept.swap(unkept_);
  }
  std::map<std::string, Days> years;
  for (const auto& [date, tally] : unkept) years[file_of_year(date)][date] = tally;
  for (const auto& [file, days] : years) {
    if (way == Way::Added ? add_to_year(file, days, now) : keep_year(file, days, now)) continue;
    day_.clear();
    const std::lock_guard lock(mutex_);
    add_all(days, unkept_);
  }
}

/// Where the file is not there any more, it is begun anew.
bool Counts::add_to_year(const std::string& name, const Days& days, SteadyTime now) {
  RewrittenFile& file = file_of(name);
  std::error_code error;
  if (!std::filesystem::exists(file.path(), error)) return keep_year(name, days, now);
  return file.append(lines_of(days), now);
}

RewrittenFile& Counts::file_of(const std::string& name) {
  return files_.try_emplace(name, folder_ / name, Outlives::PowerCut, log_).first->second;
}

bool Counts::keep_year(const std::string& name, const Days& days, SteadyTime now) {
  RewrittenFile& file = file_of(name);
  if (file.waits(now)) return false;
  try {
    CountsRead read = read_counts(read_if_there(file.path()));
    if (!read.damaged.empty()) {
      RewrittenFile& aside = file_of(name + ".damaged");
      if (!aside.write(read_if_there(aside.path()) + read.damaged, now)) return false;
      log_.write(Severity::Warning, "moved lines that are no counts to " + aside.path().string());
    }
    add_all(days, read.days);
    return file.write(to_csv(read.days), now);
  } catch (const Failure& failure) {
    file.failed(failure.what(), now);
    return false;
  }
}

}  // namespace lectern::kiosk
