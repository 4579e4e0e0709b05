// Options that several verbs of the command line take, and what is said of values they cannot take.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/verbs/verbs.h"
#include "text/languages.h"

namespace lectern::app {

/// What `parse` makes of the text, or says of it that it must be something else.
template <typename Value, typename Parse>
CLI::Option* add_parsed(CLI::App& verb, const std::string& flag, Value& value, Parse parse,
                        const std::string& must_be, const std::string& help,
                        const std::string& type) {
  return verb
      .add_option_function<std::string>(
          flag,
          [&value, flag, parse, must_be](const std::string& text) {
            const auto parsed = parse(text);
            if (!parsed) throw CLI::ValidationError(flag, "must be " + must_be);
            value = *parsed;
          },
          help)
      ->type_name(type);
}

/// A word of several, each of which means a value.
template <typename Value>
CLI::Option* add_choice(CLI::App& verb, const std::string& flag, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices,
                        const std::string& help) {
  std::string words;
  for (const auto& [word, meaning] : choices) words += (words.empty() ? "" : "|") + word;
  const auto parse = [choices](const std::string& text) {
    const auto found = std::ranges::find(choices, text, &std::pair<std::string, Value>::first);
    return found == choices.end() ? std::nullopt : std::optional(found->second);
  };
  return add_parsed(verb, flag, value, parse, "one of " + words, help, words);
}

template <typename Language>
CLI::Option* add_language(CLI::App& verb, Language& language) {
  return add_parsed(verb, "--language", language, &text::language_tag, "a tag such as zh-Hans",
                    "Language tag (BCP 47)", "TAG");
}

/// `12.5s`, `500ms`, `20m`, `8h`, `1d`; a bare number is seconds.
void add_duration(CLI::App& verb, const std::string& flag, std::optional<Duration>& value,
                  const std::string& help);

/// An empty one is what a shell makes of a variable that is not set: it is not taken.
CLI::Option* add_path(CLI::App& verb, const std::string& flag, std::filesystem::path& path,
                      const std::string& help);

/// A number in [`least`, `most`].
CLI::Option* add_number(CLI::App& verb, const std::string& flag, double& number, double least,
                        double most, const std::string& help);

void add_slide(CLI::App& verb, std::optional<std::size_t>& slide);
void add_from(CLI::App& verb, std::optional<kiosk::LocalTime>& from);
void add_json(CLI::App& verb, OutputFormat& output);
void add_quiet(CLI::App& verb, Verbosity& verbosity, const std::string& help);

/// TARGET, `--config` and `--panel`.
void add_target(CLI::App& verb, content::Target& target);
/// A verb that writes into a deck does not look for one.
void require(const content::Target& target);

}  // namespace lectern::app
