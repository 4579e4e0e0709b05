// How much a TOML file may ask of its parser, looked at before it is parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::deck {

/// The parser calls itself once for each table within another, and what is found wrong is said with
/// the whole name of a key.
struct TomlLimits {
  std::size_t bytes = std::size_t{256} << 10U;
  std::size_t values = 4000;  ///< of keys, and of lists
  std::size_t depth = 16;     ///< of tables and lists, a dotted key counting as its tables
  std::size_t key = 200;      ///< bytes of a key, with its dots, or of a table's name
};

struct TomlExcess {
  std::string message;
  int line = 0;  ///< from 1
};

/// Where a file asks for more; nothing: it does not, as far as it is TOML. Takes a time that is
/// proportional to its length.
std::optional<TomlExcess> excess_of(std::string_view text, const TomlLimits& limits = {});

}  // namespace lectern::deck
