#include "config/toml_reader.h"

#include <algorithm>

#include "base/failure.h"
#include "base/nearest.h"
#include "base/system/file.h"
#include "base/system/ownership.h"
#include "deck/format/encoding.h"
#include "deck/format/toml_limits.h"

namespace lectern::config {
namespace {

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

Problem problem_at(const std::filesystem::path& file, const toml::source_region& source,
                   std::string code, std::string message) {
  return {file,
          static_cast<int>(source.begin.line),
          static_cast<int>(source.begin.column),
          Severity::Error,
          std::move(code),
          std::move(message)};
}

void add_positions(const std::string& name, const toml::node& node, KeyPositions& positions) {
  const toml::source_position& begin = node.source().begin;
  positions[name] = {file_of(node), static_cast<int>(begin.line), static_cast<int>(begin.column)};
  if (const toml::table* table = node.as_table()) {
    for (const auto& [key, value] : *table) {
      add_positions(name.empty() ? std::string(key) : name + '.' + std::string(key), value,
                    positions);
    }
  } else if (const toml::array* array = node.as_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) {
      add_positions(name + '[' + std::to_string(i) + ']', (*array)[i], positions);
    }
  }
}

/// What to do about what the parser says, in words for those who do not know TOML.
std::string advice_on(std::string_view flaw) {
  struct Advice {
    std::string_view flaw;
    const char* advice;
  };
  constexpr std::array all{
      Advice{"determine value type", "put texts in straight quotes, such as \"fr\""},
      Advice{"expected 'true'", "write true, or put texts in straight quotes, such as \"fr\""},
      Advice{"expected 'false'", "write false, or put texts in straight quotes, such as \"fr\""},
      Advice{"saw ','", "write 1.5 with a point, and lists in brackets, such as [\"en\", \"fr\"]"},
      Advice{"unescaped control characters", "close the quotes on the same line"},
      Advice{"unknown escape sequence", "write / in paths, and \\\\ for a backslash"},
      Advice{"expected '='", "write a key, =, and its value, such as rate = 1.5"}};
  const auto found = std::ranges::find_if(
      all, [&](const Advice& each) { return flaw.find(each.flaw) != flaw.npos; });
  return found == all.end() ? "" : std::string(": ") + found->advice;
}

}  // namespace

std::optional<toml::table> parse_toml(const std::filesystem::path& file, const FileReader& files,
                                      Problems& problems) {
  try {
    const auto bytes = files.read(file);
    const auto text = deck::utf8_of(*bytes, file, {}, problems);
    if (!text) {
      problems.back().message = "the file is not saved as UTF-8: save it so, as editors call it";
      return std::nullopt;
    }
    if (const auto excess = deck::excess_of(*text)) {
      const std::string message = excess->message + ": a configuration needs far less";
      problems.push_back({file, excess->line, 1, Severity::Error, "bad-toml", message});
      return std::nullopt;
    }
    return toml::parse(*text, file.string());
  } catch (const toml::parse_error& error) {
    problems.push_back(
        problem_at(file, error.source(), "bad-toml",
                   std::string(error.description()) + advice_on(error.description())));
  } catch (const Failure& failure) {
    problems.push_back({file, 0, 0, Severity::Error, "unreadable", failure.what()});
  }
  return std::nullopt;
}

void overlay(toml::table& lower, toml::table&& upper) {
  for (auto&& [key, node] : upper) {
    toml::table* below = lower[key].as_table();
    if (below != nullptr && node.is_table()) {
      overlay(*below, std::move(*node.as_table()));
    } else {
      // Moved, since a copy forgets where it was written.
      node.visit([&, name = key](auto& value) { lower.insert_or_assign(name, std::move(value)); });
    }
  }
}

std::filesystem::path file_of(const toml::node& node) {
  const auto& path = node.source().path;
  return path ? std::filesystem::path(*path) : std::filesystem::path();
}

KeyPositions key_positions(const toml::table& whole) {
  KeyPositions positions;
  add_positions("", whole, positions);
  return positions;
}

TomlReader::~TomlReader() {
  if (table_ == nullptr) return;
  const std::vector<std::string_view> names(known_.begin(), known_.end());
  for (const auto& [key, node] : *table_) {
    if (known_.contains(key.str())) continue;
    std::string message = "unknown key \"" + full_name(key.str()) + '"';
    if (const auto right = nearest(key.str(), names)) {
      message += ", do you mean \"" + full_name(*right) + "\"?";
    }
    report(key.source(), "unknown-key", std::move(message));
  }
}

void TomlReader::read(std::string_view key, std::string& value) {
  if (auto text = find_text(key)) value = std::move(*text);
}

void TomlReader::read(std::string_view key, double& value, Bounds bounds) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const auto wanted = node->value<double>();
  if (!wanted || !(bounds.least <= *wanted && *wanted <= bounds.most)) {
    return bad_value(
        key, "must be a number from " + number(bounds.least) + " to " + number(bounds.most));
  }
  value = *wanted;
}

void TomlReader::read(std::string_view key, int& value, Bounds bounds) {
  double count = value;
  read(key, count, bounds);
  value = static_cast<int>(count);
  if (static_cast<double>(value) != count) bad_value(key, "must be a whole number");
}

void TomlReader::read(std::string_view key, bool& value) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const auto wanted = node->value_exact<bool>();
  if (!wanted) return bad_value(key, "must be true or false, without quotes");
  value = *wanted;
}

void TomlReader::read(std::string_view key, std::filesystem::path& value) {
  const auto name = find_text(key);
  if (name && !name->empty()) value = file_of(*find(key)).parent_path() / *name;
}

void TomlReader::read(std::string_view key, Color& value) {
  const auto text = find_text(key);
  if (!text) return;
  const auto color = parse_color(*text);
  if (!color) return bad_value(key, "must be a colour such as \"#1a2b3c\"");
  value = *color;
}

void TomlReader::read(std::string_view key, std::vector<std::string>& value,
                      const std::string& wanted) {
  const toml::node* node = find(key);
  if (node == nullptr) return;
  const toml::array* array = node->as_array();
  if (array == nullptr || (!array->empty() && !array->is_homogeneous(toml::node_type::string))) {
    return bad_value(key, "must be " + wanted);
  }
  value.clear();
  for (const toml::node& element : *array) value.push_back(*element.value<std::string>());
}

bool TomlReader::trusted(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr || file_of(*node).empty()) return true;  // no file says it
  const std::filesystem::path file = std::filesystem::absolute(file_of(*node));
  if (in_trusted_hands(file)) return true;
  warn(key, "untrusted",
       "left out: others than root, or you, can change " + file.string() +
           " or a folder that it is in, and what a file says here must be theirs alone to say; "
           "where it is right: sudo chown root:root and sudo chmod go-w");
  return false;
}

TomlReader TomlReader::table(std::string_view key) {
  const toml::node* node = find(key);
  if (node != nullptr && !node->is_table()) bad_value(key, "must be a table");
  return {node == nullptr ? nullptr : node->as_table(), full_name(key), problems_};
}

std::vector<std::pair<std::string, const toml::node*>> TomlReader::entries() {
  std::vector<std::pair<std::string, const toml::node*>> all;
  if (table_ == nullptr) return all;
  for (const auto& [key, node] : *table_) {
    known_.emplace(key.str());
    all.emplace_back(key.str(), &node);
  }
  return all;
}

const toml::node* TomlReader::find(std::string_view key) {
  known_.emplace(key);
  return table_ == nullptr ? nullptr : table_->get(key);
}

void TomlReader::bad_value(std::string_view key, const std::string& message) {
  bad_value(key, *table_->get(key), message);
}

void TomlReader::bad_value(std::string_view key, const toml::node& part,
                           const std::string& message) {
  report(part.source(), "bad-value", full_name(key) + ": " + message);
}

void TomlReader::bad_key(std::string_view key, const std::string& message) {
  report(table_->find(key)->first.source(), "bad-value", full_name(key) + ": " + message);
}

void TomlReader::warn(std::string_view key, std::string code, const std::string& message) {
  const toml::node* node = table_->get(key);
  warn(key, node == nullptr ? *table_ : *node, std::move(code), message);
}

void TomlReader::warn(std::string_view key, const toml::node& part, std::string code,
                      const std::string& message) {
  report(part.source(), std::move(code), full_name(key) + ": " + message);
  problems_.back().severity = Severity::Warning;
}

std::string TomlReader::full_name(std::string_view key) const {
  return name_.empty() ? std::string(key) : name_ + '.' + std::string(key);
}

std::optional<std::string> TomlReader::find_text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  auto text = node->value<std::string>();
  if (!text) bad_value(key, "must be a text in quotes");
  return text;
}

void TomlReader::report(const toml::source_region& source, std::string code, std::string message) {
  const std::filesystem::path file = source.path ? *source.path : std::string();
  problems_.push_back(problem_at(file, source, std::move(code), std::move(message)));
}

}  // namespace lectern::config
