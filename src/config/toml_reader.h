// Reads a TOML table key by key into values, and says what is wrong with it, down to the column.
#pragma once

#include <toml++/toml.h>

#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/problem.h"
#include "base/system/file.h"
#include "base/time.h"
#include "config/sources.h"

namespace lectern::config {

/// Parses a file. Nothing, and a problem with its place, when it is not TOML, asks for too much
/// (deck::TomlLimits) or cannot be read.
std::optional<toml::table> parse_toml(const std::filesystem::path& file, const FileReader& files,
                                      Problems& problems);

/// Puts what `upper` says over what `lower` says, table by table.
void overlay(toml::table& lower, toml::table&& upper);

/// The file that a node is written in.
std::filesystem::path file_of(const toml::node& node);

/// Of every value in a whole configuration.
KeyPositions key_positions(const toml::table& whole);

/// A name that a configuration may give, and the value it stands for.
template <typename Value>
struct Choice {
  std::string_view name;
  Value value;
};

template <typename Value, std::size_t count>
using Choices = std::array<Choice<Value>, count>;

struct Bounds {
  double least;
  double most;
};

/// One table being read. A key that is missing leaves its value as it is; one of the wrong type or
/// out of bounds leaves it too, and adds a problem (`bad-value`). Once destroyed, every key that
/// nobody asked for has become a problem that names the nearest right one (`unknown-key`).
class TomlReader {
 public:
  /// `name` as in a file: `display`; empty for the whole of it. Without a table nothing is read.
  TomlReader(const toml::table* table, std::string name, Problems& problems)
      : table_(table), name_(std::move(name)), problems_(problems) {}
  ~TomlReader();
  TomlReader(const TomlReader&) = delete;
  TomlReader& operator=(const TomlReader&) = delete;

  void read(std::string_view key, std::string& value);
  void read(std::string_view key, double& value, Bounds bounds);
  /// A number of its unit: seconds, inches.
  template <typename Unit>
  requires std::is_same_v<decltype(std::declval<Unit>().count()), double>
  void read(std::string_view key, Unit& value, Bounds bounds) {
    double count = value.count();
    read(key, count, bounds);
    value = Unit(count);
  }
  /// Seconds.
  void read(std::string_view key, Duration& value, Bounds bounds) {
    Seconds seconds = value;
    read(key, seconds, bounds);
    value = to_duration(seconds);
  }
  void read(std::string_view key, bool& value);
  /// A whole number.
  void read(std::string_view key, int& value, Bounds bounds);
  void read(std::string_view key, Color& value);
  /// A file that is named relative to the one that names it; an empty name is none.
  void read(std::string_view key, std::filesystem::path& value);
  /// `wanted`: what such a list is, for whoever wrote another thing.
  void read(std::string_view key, std::vector<std::string>& value,
            const std::string& wanted = "a list of texts such as [\"en\", \"fr\"]");

  template <typename Value, std::size_t count>
  void read(std::string_view key, Value& value, const Choices<Value, count>& choices) {
    const auto text = find_text(key);
    if (!text) return;
    std::string names;
    for (const Choice<Value>& choice : choices) {
      if (choice.name == *text) {
        value = choice.value;
        return;
      }
      names += (names.empty() ? "" : ", ") + ('"' + std::string(choice.name) + '"');
    }
    bad_value(key, "\"" + *text + "\" is not one of " + names);
  }

  /// The same of what only they may say who say what the machine does: from a file that others can
  /// change it is left out, with a warning (`untrusted`).
  template <typename Value>
  void read_trusted(std::string_view key, Value& value) {
    if (trusted(key)) read(key, value);
  }
  bool trusted(std::string_view key);

  /// A table within this one; a reader of nothing when it is missing.
  TomlReader table(std::string_view key);

  /// Every key of this table with the node behind it, as asked for.
  std::vector<std::pair<std::string, const toml::node*>> entries();

  /// The node behind a key, as asked for; null when it is missing.
  const toml::node* find(std::string_view key);

  void bad_value(std::string_view key, const std::string& message);
  /// A warning, at the key, or at its table where it is not written.
  void warn(std::string_view key, std::string code, const std::string& message);

  /// The same of a part of the value, where that stands: an element of its list.
  void bad_value(std::string_view key, const toml::node& part, const std::string& message);
  void warn(std::string_view key, const toml::node& part, std::string code,
            const std::string& message);

  /// The same of the key itself.
  void bad_key(std::string_view key, const std::string& message);

 private:
  std::string full_name(std::string_view key) const;
  std::optional<std::string> find_text(std::string_view key);
  void report(const toml::source_region& source, std::string code, std::string message);

  const toml::table* table_;
  std::string name_;
  Problems& problems_;
  std::set<std::string, std::less<>> known_;
};

}  // namespace lectern::config
