// What is said of a file in a deck's folder that no text of the speech is read from.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/problem.h"

namespace lectern::deck {

/// Why it is not read, and what to do with it (`not-read`). Nothing for what is there on purpose or
/// by itself: deck.toml and configurations, pictures and fonts, hidden files, copies that programs
/// keep, folders.
std::optional<Problem> why_unread(const std::filesystem::path& file);

/// As a shell reads it: in quotes where it has to be.
std::string shell_word(const std::filesystem::path& path);

/// The command that puts a file into the deck whose folder it is in.
std::string import_command(const std::filesystem::path& file);

}  // namespace lectern::deck
