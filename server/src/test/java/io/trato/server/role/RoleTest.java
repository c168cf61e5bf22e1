package io.trato.server.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a node was told to do. */
class RoleTest {

    private final ApplicationContextRunner node =
            new ApplicationContextRunner().withUserConfiguration(RoleConfiguration.class);

    @Test
    void aNodeWithoutRolesDoesEverything() {
        node.run(context -> assertThat(
                        context.getBean(FilterRegistrationBean.class).isEnabled())
                .isFalse());
    }

    @Test
    void aNodeThatOnlySealsSpeaksToNobody() {
        node.withPropertyValues("trato.roles=sealer,projection")
                .run(context -> assertThat(
                                context.getBean(FilterRegistrationBean.class).isEnabled())
                        .isTrue());
    }

    @Test
    void aRoleThatIsNoneIsRefused() {
        node.withPropertyValues("trato.roles=sealr")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("\"sealr\" is none of"));
    }

    @Test
    void aClosedDoorLetsThosePassWhoWatchOverTheNode() throws Exception {
        assertThat(through("/graphql")).isEqualTo(404);
        assertThat(through("/actuator/health")).isEqualTo(200);
    }

    private static int through(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ClosedDoor().doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response.getStatus();
    }
}
