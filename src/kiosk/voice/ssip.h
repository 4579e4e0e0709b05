// Speech Dispatcher's protocol, SSIP 0.2: what it answers, line by line.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lectern::kiosk {

/// A line of a reply or an event: three digits, `-` or in the last line of it a space, and words.
struct SsipLine {
  int code = 0;
  bool last = false;
  std::string_view text;
};

/// Whether the command was done.
inline bool is_done(int code) { return code >= 200 && code < 300; }
/// Whether it is about a message that was given before, and answers nothing.
inline bool is_event(int code) { return code >= 700 && code < 800; }

/// Bytes as they come → lines, however they are cut.
class SsipReader {
 public:
  static constexpr std::size_t longest_line = 4096;

  /// False for what is no such line, or too long: whoever talks there is somebody else.
  bool read(std::string_view bytes, const std::function<void(const SsipLine&)>& line);

 private:
  std::string begun_;
};

/// What is sent after SPEAK: the text, and the point that ends it.
std::string ssip_message(std::string_view text);

}  // namespace lectern::kiosk
