package org.understory.articles;

/** An article that another one points on to. */
record Related(String slug, String title, String lede) {
    String path() {
        return "/articles/" + slug;
    }
}
