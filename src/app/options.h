// Options that several verbs of the command line take, and what is said of values they cannot take.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/verbs/verbs.h"

namespace lectern::app {

/// A word of several, each of which stands for a value.
template <typename Value>
CLI::Option* add_choice(CLI::App& verb, const std::string& flag, Value& value,
                        const std::vector<std::pair<std::string, Value>>& choices,
                        const std::string& help) {
  std::string words;
  for (const auto& [word, meaning] : choices) words += (words.empty() ? "" : "|") + word;
  return verb
      .add_option_function<std::string>(
          flag,
          [&value, flag, choices, words](const std::string& text) {
            const auto found =
                std::ranges::find(choices, text, &std::pair<std::string, Value>::first);
            if (found == choices.end()) throw CLI::ValidationError(flag, "must be one of " + words);
            value = found->second;
          },
          help)
      ->type_name(words);
}

/// `12.5s`, `500ms`, `20m`, `8h`, `1d`; a bare number is seconds.
void add_duration(CLI::App& verb, const std::string& flag, std::optional<Duration>& value,
                  const std::string& help);

void add_slide(CLI::App& verb, std::optional<std::size_t>& slide);
void add_from(CLI::App& verb, std::optional<kiosk::LocalTime>& from);
void add_language(CLI::App& verb, const std::function<void(LanguageTag)>& use);
void add_json(CLI::App& verb, OutputFormat& output);

/// TARGET, `--config` and `--panel`.
void add_target(CLI::App& verb, content::Target& target);

}  // namespace lectern::app
