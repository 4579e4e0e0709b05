// What the panel tells staff of a stick, for some seconds, over what it shows.
#pragma once

#include <chrono>
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "config/config.h"
#include "content/load.h"
#include "content/prepared_show.h"
#include "content/stick/sentences.h"
#include "show/frame.h"
#include "text/font/fonts.h"

namespace lectern::content {

/// One thread only. Keeps the fonts of all that it has said: what draws a note must not outlive it.
class StickNews {
 public:
  static constexpr Duration shown_for = std::chrono::seconds(10);

  enum class News { None, StickFound, Other };
  /// What came of the content there is: there may be news of a stick in it, good or bad.
  News look_at(const LoadResult& result);

  /// What the stick holds has been copied.
  void copied();

  /// Time passes: what is new is to be seen from now on.
  void pass(SteadyTime now);

  /// What is to be seen over this show; null: nothing.
  const show::Layer* layer(const PreparedShow& shown);

  /// Until when; nothing: nothing is to be seen.
  std::optional<SteadyTime> until() const { return until_; }

  /// What it says now, or has said last.
  const std::vector<std::string>& sentences() const { return sentences_; }

 private:
  struct Seen {
    enum class What { NoStick, Copy, Stick, BadStick };

    What what = What::NoStick;
    std::string detail;  ///< what tells it from another
    friend bool operator==(const Seen&, const Seen&) = default;
  };

  static Seen seen_in(const LoadResult& result);
  void say(std::vector<std::string> sentences);
  void set(const PreparedShow& shown);

  Seen last_;
  StaffWords words_;
  std::vector<std::string> sentences_;
  bool new_ = false;
  std::optional<SteadyTime> until_;
  const PreparedShow* set_for_ = nullptr;  ///< the show that the layer was set for
  show::Layer layer_;
  std::list<text::Fonts> fonts_;
  text::FontStacks stacks_;  ///< of the last of these
};

}  // namespace lectern::content
