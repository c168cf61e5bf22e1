package io.trato.api.graphiql;

import io.trato.api.graphiql.DemoSignIns.DemoSignIn;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** GraphiQL on {@code /graphiql}, all of it from this server: the page that Spring brings would load it from elsewhere. */
@RestController
@EnableConfigurationProperties(DemoSignIns.class)
final class GraphiqlPage implements WebMvcConfigurer {

    private final DemoSignIns demo;

    GraphiqlPage(DemoSignIns demo) {
        this.demo = demo;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }

    @GetMapping("/graphiql/sign-ins.json")
    List<DemoSignIn> signIns() {
        return demo.signIns();
    }
}
