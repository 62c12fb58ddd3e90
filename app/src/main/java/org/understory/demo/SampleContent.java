package org.understory.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.understory.importing.Folder;
import org.understory.importing.TextFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of one sample community, which travel inside the program. */
record SampleContent(String community) {

    /** The library: articles, sources, contributors, topics. */
    Folder folder() {
        return new Folder(Arrays.stream(found())
                .map(this::file)
                .sorted(Comparator.comparing(TextFile::name))
                .toList());
    }

    /** What the community says about itself. */
    Facts facts() {
        var file = new ClassPathResource("demo/" + community + "/community.yaml");
        return new Facts(yaml().load(text(file)));
    }

    /** Its subscribers. */
    List<Facts> people() {
        return list("people.yaml");
    }

    /** What they wrote under the articles. */
    List<Facts> comments() {
        return list("comments.yaml");
    }

    /** What they ask and answer, and the professional who checks some of it. */
    Facts forum() {
        return new Facts(yaml().load(text(new ClassPathResource("demo/" + community + "/questions.yaml"))));
    }

    /** How their days are, whom they follow and what they write to each other. */
    Facts life() {
        return new Facts(yaml().load(text(new ClassPathResource("demo/" + community + "/life.yaml"))));
    }

    private List<Facts> list(String name) {
        List<Map<String, Object>> all = yaml().load(text(new ClassPathResource("demo/" + community + "/" + name)));
        return all.stream().map(Facts::new).toList();
    }

    private Resource[] found() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:demo/" + community + "/**/*.*");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TextFile file(Resource resource) {
        try {
            var address = resource.getURL().toString();
            var folder = "/demo/" + community + "/";
            return new TextFile(address.substring(address.lastIndexOf(folder) + folder.length()), text(resource));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    /** The keys of one thing in a YAML file. */
    record Facts(Map<String, Object> all) {
        String text(String key) {
            return textIfAny(key).orElseThrow(() -> new IllegalStateException("The sample lacks " + key));
        }

        Optional<String> textIfAny(String key) {
            return Optional.ofNullable(all.get(key)).map(Object::toString).map(String::strip);
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        boolean yes(String key) {
            return Boolean.TRUE.equals(all.get(key));
        }

        Facts part(String key) {
            return all.get(key) instanceof Map<?, ?> part ? of(part) : new Facts(Map.of());
        }

        List<Facts> list(String key) {
            if (!(all.get(key) instanceof List<?> list)) return List.of();
            return list.stream().map(one -> of((Map<?, ?>) one)).toList();
        }

        List<String> words(String key) {
            return all.get(key) instanceof List<?> list
                    ? list.stream().map(Object::toString).toList()
                    : List.of();
        }

        private static Facts of(Map<?, ?> map) {
            var facts = new java.util.HashMap<String, Object>();
            map.forEach((key, value) -> {
                if (value != null) facts.put(key.toString(), value);
            });
            return new Facts(facts);
        }
    }
}
