// Who helps a show along: one brings content, the other looks on and tells. A preview and a test
// may do without either.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/performance.h"
#include "base/geometry.h"
#include "base/instant.h"
#include "base/language_tag.h"

namespace lectern::app {

/// What visitors asked for; it goes before what the configuration says.
struct Wishes {
  bool larger_text = false;
  bool calmer_pace = false;
  friend bool operator==(const Wishes&, const Wishes&) = default;
};

/// Content to be shown in place of what plays.
struct Fresh {
  enum class When {
    NextSlide,  ///< nobody waits for it
    Now,        ///< a visitor does, or what stands does not fit the display
  };

  std::shared_ptr<const Exhibit> exhibit;
  When when = When::NextSlide;
};

/// Brings content. `now` is a steady clock's time.
class Supply {
 public:
  virtual ~Supply() = default;

  /// What is ready, and has not been taken yet.
  virtual std::optional<Fresh> take(Duration /*now*/) { return std::nullopt; }
  /// When to ask again; nothing: when something happens.
  virtual std::optional<Duration> due() const { return std::nullopt; }
  /// From now on content is set as visitors wish, for a display of this size.
  virtual void want(const Wishes& /*wishes*/, Size /*display*/) {}
  /// What it brought stands on the panel, drawn without harm.
  virtual void stood(const Exhibit& /*exhibit*/) {}
  /// Whether there is content that cannot be shown, and staff should look.
  virtual bool troubled() const { return false; }
};

/// What stands on the panel, once it does.
struct Moment {
  enum class State { Playing, Paused, Closed };

  Duration now{};
  WallTime wall{};
  State state = State::Playing;
  Performance::Place place;
  bool presented = false;          ///< the picture changed just now
  std::optional<Duration> change;  ///< when it will next; nothing: not by itself
};

/// Whether nothing moves for so long that there is time for what takes some.
inline bool at_rest(const Moment& moment) {
  constexpr Duration long_enough{1000};
  return !moment.change || *moment.change - moment.now > long_enough;
}

/// Looks on: told of every picture, and of what visitors do.
class Witness {
 public:
  virtual ~Witness() = default;

  /// The picture was presented, or rightly stands as it is. May take as long as a disk does.
  virtual void stands(const Performance& /*performance*/, const Moment& /*moment*/) {}
  /// When it wants to be told at the latest, whatever happens.
  virtual std::optional<Duration> due() const { return std::nullopt; }
  virtual void touched() {}
  virtual void chose(const LanguageTag& /*language*/) {}
  /// Something that a technician should know.
  virtual void notice(const std::string& /*what*/) {}
};

}  // namespace lectern::app
