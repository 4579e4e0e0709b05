#include "app/options.h"

#include <map>

namespace lectern::app {
namespace {

std::optional<Duration> parse_duration(const std::string& text) {
  static const std::map<std::string, double> units{{"", 1},   {"ms", 0.001}, {"s", 1},
                                                   {"m", 60}, {"h", 3600},   {"d", 86400}};
  try {
    std::size_t end = 0;
    const double number = std::stod(text, &end);
    const auto unit = units.find(text.substr(end));
    if (unit == units.end() || !(number >= 0) || number * unit->second > 1e9) return std::nullopt;
    return to_duration(Seconds(number * unit->second));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

void add_panel(CLI::App& verb, std::optional<Size>& panel) {
  verb.add_option_function<std::string>(
          "--panel",
          [&panel](const std::string& text) {
            panel = config::parse_resolution(text);
            if (!panel) throw CLI::ValidationError("--panel", "must be a size such as 1920x1080");
          },
          "Set for a panel of this size in pixels, as it is read")
      ->type_name("WxH");
}

}  // namespace

void add_duration(CLI::App& verb, const std::string& flag, std::optional<Duration>& value,
                  const std::string& help) {
  verb.add_option_function<std::string>(
          flag,
          [&value, flag](const std::string& text) {
            value = parse_duration(text);
            if (!value)
              throw CLI::ValidationError(flag, "must be a time such as 12.5s, 20m, 8h or 1d");
          },
          help)
      ->type_name("TIME");
}

void add_slide(CLI::App& verb, std::optional<std::size_t>& slide) {
  verb.add_option_function<long>(
          "--slide",
          [&slide](long number) {
            if (number < 1) throw CLI::ValidationError("--slide", "must be a number from 1 on");
            slide = static_cast<std::size_t>(number);
          },
          "This slide only, from 1")
      ->type_name("NUMBER");
}

void add_from(CLI::App& verb, std::optional<kiosk::LocalTime>& from) {
  verb.add_option_function<std::string>(
          "--from",
          [&from](const std::string& text) {
            from = kiosk::parse_local_time(text);
            if (!from) {
              throw CLI::ValidationError(
                  "--from", "must be a day such as 2027-03-28, or \"2027-03-28 09:30\"");
            }
          },
          "By the clock on the wall and the opening hours, from this day or time on")
      ->type_name("DATE");
}

void add_language(CLI::App& verb, const std::function<void(LanguageTag)>& use) {
  verb.add_option_function<std::string>(
          "--language",
          [use](const std::string& text) {
            const auto tag = LanguageTag::parse(text);
            if (!tag) throw CLI::ValidationError("--language", "must be a tag such as zh-Hans");
            use(*tag);
          },
          "Language tag (BCP 47)")
      ->type_name("TAG");
}

void add_target(CLI::App& verb, content::Target& target) {
  verb.add_option("TARGET", target.path, "A configuration file or a deck folder");
  verb.add_option("--config", target.config, "The configuration file, where there is no TARGET");
  add_panel(verb, target.panel);
}

void add_json(CLI::App& verb, OutputFormat& output) {
  verb.add_flag_callback(
      "--json", [&output] { output = OutputFormat::Json; }, "Print JSON");
}

}  // namespace lectern::app
