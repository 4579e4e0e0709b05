// Pictures written as files while others are being drawn.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "screen/compose/picture.h"

namespace lectern::app {

/// Encoding takes several times what drawing does: a thread for each core does it. Holds two
/// pictures for each of them at most.
class PictureWriter {
 public:
  PictureWriter();
  /// Pictures that are still waiting are not written; one that has been begun is, to its end.
  ~PictureWriter();
  PictureWriter(const PictureWriter&) = delete;
  PictureWriter& operator=(const PictureWriter&) = delete;

  /// Waits while it holds enough. Throws the first Failure that there was.
  void add(const screen::Picture& picture, std::filesystem::path file);
  /// Waits until all of them are written. Throws likewise.
  void finish();

 private:
  struct Waiting {
    screen::Picture picture;
    std::filesystem::path file;
  };

  void write_all();
  void write(const Waiting& next);
  void throw_failure();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  std::size_t being_written_ = 0;
  bool ends_ = false;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;
};

}  // namespace lectern::app
