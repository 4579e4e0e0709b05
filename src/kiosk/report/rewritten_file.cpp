#include "kiosk/report/rewritten_file.h"

#include <chrono>

#include "base/failure.h"

namespace lectern::kiosk {
namespace {

constexpr Duration tried_again_after = std::chrono::seconds(30);

}  // namespace

bool RewrittenFile::write(std::string_view bytes, SteadyTime now) {
  if (waits(now)) return false;
  try {
    const std::filesystem::path folder = path_.parent_path();
    if (std::filesystem::exists(folder.parent_path())) make_folders(folder, disk_);
    replace_file(path_, bytes, outlives_, disk_);
  } catch (const Failure& failure) {
    failed(failure.what(), now);
    return false;
  }
  if (retry_) log_.write(Severity::Note, "can write " + path_.string() + " again");
  retry_.reset();
  written_ = bytes;
  return true;
}

bool RewrittenFile::append(std::string_view bytes, SteadyTime now) {
  if (waits(now)) return false;
  try {
    append_to_file(path_, bytes, disk_);
    return true;
  } catch (const Failure& failure) {
    failed(failure.what(), now);
    return false;
  }
}

void RewrittenFile::failed(std::string_view why, SteadyTime now) {
  if (!retry_) log_.write(Severity::Warning, std::string(why) + "; it is tried again now and then");
  retry_ = now + tried_again_after;
}

void RewrittenFile::remove() {
  try {
    remove_file(path_, disk_);
  } catch (const Failure&) {  // as with what cannot be written
  }
}

void RewrittenFile::remove_own() {
  try {
    if (written_ && read_file(path_, largest_text, disk_) == *written_) remove();
  } catch (const Failure&) {  // it is gone
  }
}

}  // namespace lectern::kiosk
