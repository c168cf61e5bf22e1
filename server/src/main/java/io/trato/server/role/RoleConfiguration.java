package io.trato.server.role;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeRoles.class)
public class RoleConfiguration {

    @Bean
    FilterRegistrationBean<ClosedDoor> closedDoor(NodeRoles roles) {
        FilterRegistrationBean<ClosedDoor> door = new FilterRegistrationBean<>(new ClosedDoor());
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        door.setEnabled(!roles.speaks());
        return door;
    }
}
