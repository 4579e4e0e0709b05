// What a preview tells of the slide that is shown: which one it is, its time, what is wrong with
// it.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "content/prepared_show.h"
#include "show/show.h"

namespace lectern::app {

struct SlideNotes {
  std::string title;                  ///< of the window: deck, language, slide
  std::string said = {};              ///< of what was asked for; empty: nothing was
  std::string status;                 ///< "Slide 3 of 44 · French (fr) · 12.4 s, …"
  std::vector<std::string> findings;  ///< sentences, each with its file and line; the worst first
  std::string summary;                ///< of all that is found in the show
  friend bool operator==(const SlideNotes&, const SlideNotes&) = default;
};

/// `problems` are of all of the show.
SlideNotes notes_of(const content::PreparedShow& prepared, const show::Show& show,
                    const show::Cue& cue, const Problems& problems);

/// Of content that cannot be shown, while what was shown before stays: what is against it.
std::vector<std::string> hindrances(const Problems& problems);

}  // namespace lectern::app
