#include "kiosk/report/log.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>

#include "base/one_line.h"
#include "base/utf8.h"

namespace lectern::kiosk {
namespace {

constexpr std::size_t most_problems_written = 50;

/// Of syslog(3), as sd-daemon(3) writes them: LOG_ERR, LOG_WARNING, LOG_INFO.
std::string_view priority(Severity severity) {
  switch (severity) {
    case Severity::Error: return "<3>";
    case Severity::Warning: return "<4>";
    case Severity::Note: return "<6>";
  }
  return "<6>";
}

/// A reader that has gone would raise SIGPIPE, a full pipe would make us wait: poll(2) sees both.
bool takes_a_line(int descriptor) {
  pollfd waited{descriptor, POLLOUT, 0};
  return poll(&waited, 1, 0) == 1 && waited.revents == POLLOUT;
}

std::string_view beginning(std::string_view text, std::size_t most) {
  return text.substr(0, boundary_before(text, std::min(most, text.size())));
}

}  // namespace

bool leads_to_journal(int descriptor) {
  const char* stream = std::getenv("JOURNAL_STREAM");
  struct stat file {};
  if (stream == nullptr || fstat(descriptor, &file) != 0) return false;
  return std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino) == stream;
}

Log::Log() : Log(STDERR_FILENO, leads_to_journal(STDERR_FILENO) ? Form::Ranked : Form::Plain) {}

void Log::write(Severity severity, std::string_view message) {
  const std::lock_guard lock(mutex_);
  if (lost_ > 0 && write_line(Severity::Warning, std::to_string(lost_) + " lines were lost here")) {
    lost_ = 0;
  }
  if (!write_line(severity, message)) ++lost_;
}

void Log::write_new(const Problems& problems) {
  std::set<std::string> now;
  std::size_t more = 0;
  for (const Problem& problem : problems) {
    if (problem.severity == Severity::Note) continue;
    const std::string text = to_string(problem);
    if (now.contains(text)) continue;
    if (now.size() == most_problems_written) {
      ++more;
      continue;
    }
    if (!written_.contains(text)) write(problem.severity, text);
    now.insert(text);
  }
  if (more > 0 && now != written_)
    write(Severity::Warning, "and " + std::to_string(more) + " more");
  written_ = std::move(now);
}

bool Log::write_line(Severity severity, std::string_view message) {
  std::string line(form_ == Form::Ranked ? priority(severity) : "");
  line += one_line(message);
  line = beginning(line, PIPE_BUF - 1);
  line += '\n';
  if (!takes_a_line(descriptor_)) return false;
  return ::write(descriptor_, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

}  // namespace lectern::kiosk
