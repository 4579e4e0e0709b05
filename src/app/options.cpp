#include "app/options.h"

#include <cstdio>
#include <map>

#include "base/number.h"

namespace lectern::app {
namespace {

/// A number and what comes after it.
std::optional<std::pair<double, std::string>> parse_amount(const std::string& text) {
  try {
    std::size_t end = 0;
    const double number = std::stod(text, &end);
    return std::pair(number, text.substr(end));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::optional<Duration> parse_duration(const std::string& text) {
  static const std::map<std::string, double> units{{"", 1},   {"ms", 0.001}, {"s", 1},
                                                   {"m", 60}, {"h", 3600},   {"d", 86400}};
  const auto amount = parse_amount(text);
  const auto unit = amount ? units.find(amount->second) : units.end();
  if (unit == units.end()) return std::nullopt;
  const double seconds = amount->first * unit->second;
  return seconds >= 0 && seconds <= 1e9 ? std::optional(to_duration(Seconds(seconds)))
                                        : std::nullopt;
}

}  // namespace

void add_duration(CLI::App& verb, const std::string& flag, std::optional<Duration>& value,
                  const std::string& help) {
  add_parsed(verb, flag, value, parse_duration, "a time such as 12.5s, 20m, 8h or 1d", help,
             "TIME");
}

CLI::Option* add_path(CLI::App& verb, const std::string& flag, std::filesystem::path& path,
                      const std::string& help) {
  const auto refusal = [](const std::string& text) {
    return std::string(text.empty() ? "must not be empty" : "");
  };
  return verb.add_option(flag, path, help)->type_name("PATH")->check(refusal);
}

CLI::Option* add_number(CLI::App& verb, const std::string& flag, double& number, double least,
                        double most, const std::string& help) {
  const auto parse = [least, most](const std::string& text) {
    const auto amount = parse_amount(text);
    const bool good =
        amount && amount->second.empty() && amount->first >= least && amount->first <= most;
    return good ? std::optional(amount->first) : std::nullopt;
  };
  char range[80];
  std::snprintf(range, sizeof range, "a number from %g to %.0f", least, most);
  return add_parsed(verb, flag, number, parse, range, help, "NUMBER");
}

void add_slide(CLI::App& verb, std::optional<std::size_t>& slide) {
  const auto parse = [](const std::string& text) {
    const auto number = parse_number<std::size_t>(text);
    return number == 0U ? std::nullopt : number;
  };
  add_parsed(verb, "--slide", slide, parse, "a number from 1 on", "This slide only, from 1",
             "NUMBER");
}

void add_from(CLI::App& verb, std::optional<kiosk::LocalTime>& from) {
  add_parsed(verb, "--from", from, &kiosk::parse_local_time,
             "a day such as 2027-03-28, or \"2027-03-28 09:30\"",
             "By the clock on the wall and the opening hours, from this day or time on", "DATE");
}

void add_target(CLI::App& verb, content::Target& target) {
  add_path(verb, "TARGET", target.path, "A configuration file or a deck folder");
  add_path(verb, "--config", target.config, "The configuration file, where there is no TARGET");
  add_parsed(verb, "--panel", target.panel, &config::parse_resolution, "a size such as 1920x1080",
             "Set for a panel of this size in pixels, as it is read", "WxH");
}

void require(const content::Target& target) {
  if (target.path.empty() && target.config.empty()) throw CLI::RequiredError("TARGET");
}

void add_json(CLI::App& verb, OutputFormat& output) {
  verb.add_flag_callback(
      "--json", [&output] { output = OutputFormat::Json; }, "Print JSON");
}

void add_quiet(CLI::App& verb, Verbosity& verbosity, const std::string& help) {
  verb.add_flag_callback(
      "--quiet", [&verbosity] { verbosity = Verbosity::Quiet; }, help);
}

}  // namespace lectern::app
