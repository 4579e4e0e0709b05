#include "app/rendering/progress.h"

#include <unistd.h>

#include <iostream>
#include <utility>

#include "app/findings/summary.h"

namespace lectern::app {
namespace {

constexpr std::chrono::milliseconds between_lines{100};
constexpr std::chrono::milliseconds enough_to_tell{500};
// ECMA-48 8.3.41: erases the line
constexpr const char* erase_line = "\r\033[K";

}  // namespace

std::string progress_in_words(std::size_t done, std::size_t all, const std::string& things,
                              std::chrono::milliseconds elapsed) {
  std::string text = std::to_string(done) + " of " + std::to_string(all) + ' ' + things;
  if (done == 0 || elapsed < enough_to_tell) return text;
  const auto left = elapsed * static_cast<long long>(all - done) / static_cast<long long>(done);
  return text + ", " + in_words(std::chrono::ceil<std::chrono::seconds>(left)) + " left";
}

ProgressLine::ProgressLine(std::size_t all, std::string things, Wanted wanted)
    : all_(all), things_(std::move(things)) {
  if (wanted == Wanted::Yes) terminal_ = terminal_of(STDERR_FILENO);
}

ProgressLine::~ProgressLine() {
  if (shown_) std::cerr << erase_line << std::flush;
}

void ProgressLine::show(std::size_t done) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || (shown_ && now - *shown_ < between_lines)) return;
  shown_ = now;
  const auto elapsed = std::chrono::floor<std::chrono::milliseconds>(now - began_);
  const std::string text = progress_in_words(done, all_, things_, elapsed);
  std::cerr << erase_line << text.substr(0, static_cast<std::size_t>(terminal_->columns - 1))
            << std::flush;
}

}  // namespace lectern::app
