package org.madang.kernel.pages;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PagesConfiguration {

    /** The version in the folder of the web jar; a test finds it out when the jar changes. */
    private static final String HTMX = "2.0.10";

    private static final Set<String> FOREIGN = Set.of("yaml", "xml", "cbor", "x-jackson-smile");

    @Bean
    Visits visits(Access access, ObjectProvider<ResourceUrlProvider> assets) {
        return new Visits(access, path -> assets.getObject().getForLookupPath(path));
    }

    @Bean
    PublicPaths pagesForAll() {
        return PublicPaths.of(PagePaths.open()).withoutToken(PagePaths.PREFERENCES);
    }

    @Bean
    Replies replies(Visits visits) {
        return new Replies(new PageRendering(), visits);
    }

    @Bean
    AccessPages accessPages(Replies replies) {
        return new AccessPages(replies);
    }

    @Bean
    ErrorReplies errorReplies(Replies replies, Access access, JsonMapper json) {
        return new ErrorReplies(replies, access, json);
    }

    @Bean
    Once once(JdbcClient jdbc, TransactionTemplate transactions, Access access, JsonMapper json) {
        return new Once(jdbc, transactions, access, json);
    }

    @Bean
    OnceKept onceKept(Once once) {
        return new OnceKept(once, InstantSource.system());
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<StoreAway> storeAway(ErrorReplies replies) {
        var registration = new FilterRegistrationBean<>(new StoreAway(replies));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** A format in which the house neither asks nor answers. */
    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> FOREIGN.contains(type.getSubtype()));
    }

    @Bean
    WebMvcConfigurer pages(Replies replies) {
        return new WebMvcConfigurer() {

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(replies);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments());
            }

            // What some library brings along must not open another way in: a second reader of
            // requests is a second thing to attack.
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(
                        converters -> converters.removeIf(PagesConfiguration::isForeign));
            }

            // Addressed by content, so a browser never has to ask again.
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                addressedByContent(registry, "/assets/**", "classpath:/assets/");
                addressedByContent(
                        registry,
                        "/webjars/htmx.org/**",
                        "classpath:/META-INF/resources/webjars/htmx.org/" + HTMX + "/");
            }

            private void addressedByContent(
                    ResourceHandlerRegistry registry, String path, String folder) {
                registry.addResourceHandler(path)
                        .addResourceLocations(folder)
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .resourceChain(true)
                        .addResolver(
                                new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
