#include "kiosk/report/rewritten_file.h"

#include <chrono>

#include "base/failure.h"

namespace lectern::kiosk {
namespace {

constexpr Duration tried_again_after = std::chrono::seconds(30);

}  // namespace

bool RewrittenFile::write(std::string_view bytes, SteadyTime now) {
  if (waits(now)) return false;
  disk_.make_folder(path_.parent_path());  // where it is there already that fails, rightly
  try {
    replace_file(path_, bytes, outlives_, disk_);
  } catch (const Failure& failure) {
    failed(failure.what(), now);
    return false;
  }
  if (retry_) log_.write(Severity::Note, "can write " + path_.string() + " again");
  retry_.reset();
  return true;
}

void RewrittenFile::failed(std::string_view why, SteadyTime now) {
  if (!retry_) log_.write(Severity::Warning, std::string(why) + "; it is tried again now and then");
  retry_ = now + tried_again_after;
}

void RewrittenFile::remove() {
  std::error_code gone;
  disk_.remove(std::filesystem::canonical(path_, gone));  // a link to it stays
}

}  // namespace lectern::kiosk
