#include "content/crash_guard.h"

#include <algorithm>
#include <sstream>
#include <system_error>

#include "base/failure.h"
#include "base/file.h"

namespace lectern::content {
namespace {

/// More are not remembered: content that is changed again and again, each time for the worse.
constexpr std::size_t most_remembered = 8;

std::map<std::string, int> read_trials(const std::filesystem::path& file) {
  std::map<std::string, int> trials;
  try {
    std::istringstream stream(read_file(file));
    std::string word;
    int count = 0;
    while (trials.size() < most_remembered && stream >> word >> count) {
      trials[word] = std::clamp(count, 0, CrashGuard::most_deaths);
    }
  } catch (const Failure&) {
    return {};  // nothing was being tried
  }
  return trials;
}

}  // namespace

CrashGuard::CrashGuard(const std::filesystem::path& folder)
    : file_(std::filesystem::absolute(folder) / "trials"), deaths_(read_trials(file_)) {}

int CrashGuard::deaths(const std::string& fingerprint) const {
  const std::lock_guard lock(mutex_);
  const auto found = deaths_.find(fingerprint);
  return found == deaths_.end() ? 0 : found->second;
}

void CrashGuard::begin(const std::string& fingerprint) {
  const std::lock_guard lock(mutex_);
  if (trying_ == fingerprint) return;
  if (deaths_.size() >= most_remembered) deaths_.clear();
  trying_ = fingerprint;
  write();
}

void CrashGuard::end(const std::string& fingerprint) {
  const std::lock_guard lock(mutex_);
  const bool tried = trying_ == fingerprint;
  if (tried) trying_.reset();
  if (deaths_.erase(fingerprint) > 0 || tried) write();
}

void CrashGuard::suspend() {
  const std::lock_guard lock(mutex_);
  if (!trying_) return;
  trying_.reset();
  write();
}

void CrashGuard::write() const {
  std::error_code error;
  std::map<std::string, int> trials = deaths_;
  if (trying_) ++trials[*trying_];
  if (trials.empty()) {
    std::filesystem::remove(file_, error);
    return;
  }
  std::filesystem::create_directories(file_.parent_path(), error);
  std::string text;
  for (const auto& [fingerprint, count] : trials) {
    text += fingerprint + ' ' + std::to_string(count) + '\n';
  }
  try {
    replace_file(file_, text);
  } catch (const Failure&) {
    return;
  }
}

}  // namespace lectern::content
