package org.parallax.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets a call pass where its caller has the scope that the address asks for, and has not called too often. */
@ApplicationScoped
public class AccessFilter {
    private static final String STANDING = "parallax.standing";

    private final boolean open;
    private final int openQuota;
    private final Quotas quotas;

    AccessFilter(
            @ConfigProperty(name = "parallax.access", defaultValue = "open") Access access,
            @ConfigProperty(name = "parallax.quota", defaultValue = "0") int openQuota,
            Quotas quotas) {
        this.open = access == Access.OPEN;
        this.openQuota = openQuota;
        this.quotas = quotas;
    }

    /** Whether anybody may call, or only who has a key or a token. */
    public enum Access {
        OPEN,
        CLOSED
    }

    /** Whether nothing at all is asked of a call, so that it need not be counted either. */
    boolean letsEverythingPass() {
        return open && openQuota <= 0;
    }

    @ServerRequestFilter(preMatching = true, priority = 100)
    public Uni<@Nullable Response> check(ContainerRequestContext request, RoutingContext call) {
        if (open) {
            Caller.let(call, Caller.ANYBODY, true);
            return Uni.createFrom()
                    .item(pass(request, call.request().remoteAddress().hostAddress(), openQuota));
        }
        return QuarkusHttpUser.getSecurityIdentity(call, null)
                .onItem()
                .transform(caller -> checked(request, call, caller))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(e -> unauthenticated());
    }

    private @Nullable Response checked(
            ContainerRequestContext request, RoutingContext call, @Nullable SecurityIdentity caller) {
        if (caller == null || caller.isAnonymous()) {
            return unauthenticated();
        }
        Scope scope = Scope.of(request.getMethod(), request.getUriInfo().getPath());
        boolean admin = caller.hasRole(Scope.ADMIN.label());
        if (!admin && !caller.hasRole(scope.label())) {
            return Problem.of(403, "This needs the scope " + scope.label() + ".")
                    .response();
        }
        Caller.let(call, ApiKeys.ownerOf(caller), admin || caller.hasRole(Scope.TEXT.label()));
        Integer quota = caller.getAttribute(ApiKeys.QUOTA);
        return pass(request, caller.getPrincipal().getName(), quota == null ? openQuota : quota);
    }

    private @Nullable Response pass(ContainerRequestContext request, String caller, int quota) {
        if (quota <= 0) {
            return null;
        }
        Quotas.Standing standing = quotas.count(caller, quota);
        request.setProperty(STANDING, standing);
        return standing.left() < 0
                ? Response.fromResponse(Problem.of(429, "Too many calls; the quota is " + quota + " a minute.")
                                .response())
                        .header("Retry-After", standing.seconds())
                        .build()
                : null;
    }

    @ServerResponseFilter
    public void standing(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof Quotas.Standing standing) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"minute\";q=" + standing.quota() + ";w=60");
            response.getHeaders()
                    .putSingle(
                            "RateLimit", "\"minute\";r=" + Math.max(0, standing.left()) + ";t=" + standing.seconds());
        }
    }

    private static Response unauthenticated() {
        return Response.fromResponse(Problem.of(401, "This needs a key in X-API-Key, or a bearer token.")
                        .response())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}
