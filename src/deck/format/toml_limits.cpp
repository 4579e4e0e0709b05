#include "deck/format/toml_limits.h"

#include <algorithm>
#include <utility>

namespace lectern::deck {
namespace {

/// Goes over what the parser would, as far as that gets: strings and comments hold no keys.
class Scan {
 public:
  Scan(std::string_view text, const TomlLimits& limits) : text_(text), limits_(limits) {}

  std::optional<TomlExcess> run() {
    while (at_ < text_.size() && excess_.empty()) step();
    if (excess_.empty()) return std::nullopt;
    return TomlExcess{excess_, line_};
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (c == '"' || c == '\'') return skip_string(c);
    if (c == '\n') {
      ++line_;
      if (open_.empty()) begin_key();
    } else if (c == '[' || c == '{') {
      open(c);
    } else if (c == ']' || c == '}') {
      if (!open_.empty()) open_.pop_back();
    } else if (c == '=') {
      count_value();
      in_key_ = false;
    } else if (c == ',') {
      count_value();
      if (open_.ends_with('{')) begin_key();
    } else if (in_key_) {
      if (c == '.') deepest(open_.size() + ++parts_);
      longest(++key_);
    }
    ++at_;
  }

  void open(char bracket) {
    open_ += bracket;
    count_value();
    deepest(open_.size() + parts_);
    // a table's name, where a line begins with it, is a key; a list has none
    if (bracket == '{') begin_key();
  }

  void begin_key() {
    in_key_ = true;
    parts_ = 0;
    key_ = 0;
  }

  /// One that is not closed ends the parsing: at its line, or with the file.
  void skip_string(char quote) {
    const std::size_t from = at_;
    const std::string three(3, quote);
    const bool multi_line = text_.substr(at_, 3) == three;
    at_ += multi_line ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n' && !multi_line) break;
      if (c == '\n') ++line_;
      if (c == '\\' && quote == '"') {
        at_ += 2;
      } else if (multi_line ? text_.substr(at_, 3) == three : c == quote) {
        at_ += multi_line ? 3 : 1;
        break;
      } else {
        ++at_;
      }
    }
    at_ = std::min(at_, text_.size());
    if (in_key_) longest(key_ += at_ - from);
  }

  void count_value() {
    if (++values_ > limits_.values)
      exceed("has more than " + std::to_string(limits_.values) + " values");
  }
  void deepest(std::size_t depth) {
    if (depth > limits_.depth)
      exceed("has tables more than " + std::to_string(limits_.depth) + " deep");
  }
  void longest(std::size_t length) {
    if (length > limits_.key)
      exceed("has a key of more than " + std::to_string(limits_.key) + " bytes");
  }
  void exceed(std::string message) {
    if (excess_.empty()) excess_ = std::move(message);
  }

  const std::string_view text_;
  const TomlLimits& limits_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::string open_;  ///< brackets
  bool in_key_ = true;
  std::size_t parts_ = 0;  ///< dots of the key
  std::size_t key_ = 0;    ///< its length so far
  std::size_t values_ = 0;
  std::string excess_;
};

}  // namespace

std::optional<TomlExcess> excess_of(std::string_view text, const TomlLimits& limits) {
  if (text.size() > limits.bytes) {
    return TomlExcess{"is larger than " + std::to_string(limits.bytes >> 10U) + " kB", 0};
  }
  return Scan(text, limits).run();
}

}  // namespace lectern::deck
