#include "app/rendering/picture_writer.h"

#include <system_error>
#include <utility>

#include "base/in_parallel.h"
#include "screen/output/png.h"

namespace lectern::app {

PictureWriter::PictureWriter() {
  const std::size_t cores = cores_to_run_on();
  try {
    while (threads_.size() < cores) threads_.emplace_back([this] { write_all(); });
  } catch (const std::system_error&) {
    if (threads_.empty()) throw;  // fewer will do
  }
}

PictureWriter::~PictureWriter() {
  const std::lock_guard lock(mutex_);
  waiting_.clear();
  ends_ = true;
  changed_.notify_all();
}

void PictureWriter::add(const screen::Picture& picture, std::filesystem::path file) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || waiting_.size() < threads_.size(); });
  throw_failure();
  waiting_.push_back({picture, std::move(file)});
  changed_.notify_all();
}

void PictureWriter::finish() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return failure_ || (waiting_.empty() && being_written_ == 0); });
  throw_failure();
}

void PictureWriter::write_all() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [&] { return ends_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Waiting next = std::move(waiting_.front());
    waiting_.pop_front();
    ++being_written_;
    changed_.notify_all();
    lock.unlock();
    write(next);
    lock.lock();
    --being_written_;
    changed_.notify_all();
  }
}

void PictureWriter::write(const Waiting& next) {
  try {
    screen::write_png(next.picture, next.file);
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    waiting_.clear();
  }
}

void PictureWriter::throw_failure() {
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace lectern::app
