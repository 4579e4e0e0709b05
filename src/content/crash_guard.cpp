#include "content/crash_guard.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "base/failure.h"
#include "base/system/file.h"

namespace lectern::content {
namespace {

/// More are not remembered: content that is changed again and again, each time for the worse.
constexpr std::size_t most_remembered = 8;

std::map<std::string, int> read_trials(const std::filesystem::path& file, Disk& disk) {
  std::map<std::string, int> trials;
  try {
    std::istringstream stream(read_file(file, largest_text, disk));
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

CrashGuard::CrashGuard(const std::filesystem::path& folder, Disk& disk)
    : file_(std::filesystem::absolute(folder) / "trials"),
      disk_(disk),
      deaths_(read_trials(file_, disk)) {}

int CrashGuard::deaths(const std::string& fingerprint) const {
  const std::lock_guard lock(mutex_);
  const auto found = deaths_.find(fingerprint);
  return found == deaths_.end() ? 0 : found->second;
}

void CrashGuard::begin(const std::string& fingerprint, Trial trial) {
  const std::lock_guard lock(mutex_);
  const auto tried = trying_.find(trial);
  if (closed_ || (tried != trying_.end() && tried->second == fingerprint)) return;
  if (deaths_.size() >= most_remembered) deaths_.clear();
  trying_[trial] = fingerprint;
  write();
}

void CrashGuard::end(const std::string& fingerprint) {
  const std::lock_guard lock(mutex_);
  const auto tried =
      std::erase_if(trying_, [&](const auto& trial) { return trial.second == fingerprint; });
  if (deaths_.erase(fingerprint) > 0 || tried > 0) write();
}

void CrashGuard::suspend() {
  const std::lock_guard lock(mutex_);
  if (trying_.erase(Trial::Content) > 0) write();
}

void CrashGuard::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  if (std::exchange(trying_, {}).empty()) return;
  write();
}

void CrashGuard::write() const {
  std::map<std::string, int> trials = deaths_;
  for (const auto& [trial, fingerprint] : trying_) ++trials[fingerprint];
  std::string text;
  for (const auto& [fingerprint, count] : trials) {
    text += fingerprint + ' ' + std::to_string(count) + '\n';
  }
  try {
    if (trials.empty()) {
      remove_file(file_, disk_);
      return;
    }
    make_folders(file_.parent_path(), disk_);
    replace_file(file_, text, Outlives::PowerCut, disk_);
  } catch (const Failure&) {
    return;  // it is tried all the same
  }
}

}  // namespace lectern::content
