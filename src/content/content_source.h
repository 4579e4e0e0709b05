// Where a show that plays gets its content from, and what visitors want of it.
#pragma once

#include <memory>
#include <optional>

#include "base/geometry.h"
#include "base/time.h"
#include "content/preferences.h"
#include "content/prepared_show.h"
#include "show/frame.h"

namespace lectern::content {

/// Content to be shown in place of what plays.
struct ContentUpdate {
  enum class When {
    NextSlide,  ///< nobody waits for it
    Now,        ///< a visitor does, or what is shown does not fit the display
  };

  std::shared_ptr<const PreparedShow> prepared;
  When when = When::NextSlide;
};

/// Brings content; a test may do without.
class ContentSource {
 public:
  virtual ~ContentSource() = default;

  /// What is ready, each update once.
  virtual std::optional<ContentUpdate> receive(SteadyTime /*now*/) { return std::nullopt; }
  /// When to ask again; nothing: when something happens.
  virtual std::optional<SteadyTime> due() const { return std::nullopt; }
  /// From now on content is set as visitors prefer, for a display of this size.
  virtual void prefer(const Preferences& /*preferences*/, Size /*display*/) {}
  /// What it brought has been drawn without harm.
  virtual void drawn(const PreparedShow& /*prepared*/) {}
  /// What is to be seen over this show until the next call of `receive`, when it is due; null:
  /// nothing.
  virtual const show::Layer* note(const PreparedShow& /*shown*/) { return nullptr; }
  /// Whether there is content that cannot be shown, and staff should look.
  virtual bool content_broken() const { return false; }
};

}  // namespace lectern::content
