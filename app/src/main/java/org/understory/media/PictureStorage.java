package org.understory.media;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where pictures are kept: in the data folder. */
@Configuration(proxyBeanMethods = false)
class PictureStorage {
    @Bean
    PictureStore pictureStore(@Value("${understory.data:data}") Path data) {
        return new PictureFolder(data.toAbsolutePath().resolve("pictures"));
    }
}
